import { airMeanFreePath } from "../gas/airMeanFreePath.ts";
import { dynamicViscosity } from "../gas/dynamicViscosity.ts";
import { mobility } from "./mobility.ts";
import { slipCorrection } from "./slipCorrection.ts";

/** Mobility of a particle in air [s/kg] from its radius [m] > 0 and the air's temperature [K] > 0 and pressure [Pa] > 0. Seinfeld & Pandis (2016), eq. 9.78. */
export const mobilityInAir = (radius: number, temperature: number, pressure: number): number =>
  mobility(radius, slipCorrection(airMeanFreePath(temperature, pressure) / radius), dynamicViscosity(temperature));
