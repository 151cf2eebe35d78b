import type { Operations } from "../../operations.ts";
import { quantity } from "../../units.ts";

const constant = quantity({ value: 4.39e-3, unit: "W/(m K)" });
const slope = quantity({ value: 0.071e-3, unit: "W/(m K^2)" });

/** Thermal conductivity of air; Seinfeld & Pandis (2016), eq. 17.54. */
export const thermalConductivity = <V>(o: Operations<V>, temperature: V | number): V =>
  o.add(constant, o.multiply(slope, temperature));
