import { constants } from "@aitken/contracts";
import { dynamicViscosity } from "./dynamicViscosity.ts";

const factor = (8 * constants.airMolarMass.value) / (Math.PI * constants.gasConstant.value);

/**
 * Mean free path of air [m] at a temperature [K] > 0 and a pressure [Pa] > 0: 2μ/(P √(8M/(πRT))).
 * Seinfeld & Pandis (2016), eq. 9.6.
 */
export const airMeanFreePath = (temperature: number, pressure: number): number =>
  (2 * dynamicViscosity(temperature)) / (pressure * Math.sqrt(factor / temperature));
