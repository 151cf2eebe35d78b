import type { Operations } from "../../operations.ts";
import { airMeanFreePath } from "../gas/airMeanFreePath.ts";
import { dynamicViscosity } from "../gas/dynamicViscosity.ts";
import { knudsenNumber } from "./knudsenNumber.ts";
import { mobility } from "./mobility.ts";
import { slipCorrection } from "./slipCorrection.ts";

/** Mobility of a particle in air; Seinfeld & Pandis (2016), eq. 9.78. */
export const mobilityInAir = <V>(
  o: Operations<V>,
  radius: V | number,
  temperature: V | number,
  pressure: V | number,
): V => {
  const slip = slipCorrection(o, knudsenNumber(o, airMeanFreePath(o, temperature, pressure), radius));
  return mobility(o, radius, slip, dynamicViscosity(o, temperature));
};
