import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";
import { dynamicViscosity } from "./dynamicViscosity.ts";
import { meanFreePath } from "./meanFreePath.ts";

/** Mean free path of air; Sutherland (1893) and Seinfeld & Pandis (2016), eq. 9.6. */
export const airMeanFreePath = <V>(o: Operations<V>, temperature: V | number, pressure: V | number): V =>
  meanFreePath(o, temperature, pressure, scaledConstants.airMolarMass, dynamicViscosity(o, temperature));
