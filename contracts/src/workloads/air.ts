import { constants } from "../constants.ts";

const {
  boltzmann,
  gasConstant,
  airReferenceViscosity,
  airReferenceTemperature,
  airSutherlandTemperature,
  airMolarMass,
} = constants;

/** Dynamic viscosity of air [Pa s] at a temperature [K], after Sutherland (1893). */
export const viscosity = (temperature: number): number =>
  (airReferenceViscosity.value *
    (temperature / airReferenceTemperature.value) ** 1.5 *
    (airReferenceTemperature.value + airSutherlandTemperature.value)) /
  (temperature + airSutherlandTemperature.value);

/** Mean free path of air [m] at a temperature [K] and a pressure [Pa], Seinfeld & Pandis (2016), eq. 9.6. */
export const meanFreePath = (temperature: number, pressure: number): number =>
  (2 * viscosity(temperature)) /
  (pressure * Math.sqrt((8 * airMolarMass.value) / (Math.PI * gasConstant.value * temperature)));

/** Slip correction at a Knudsen number, Davies (1945). */
export const slipCorrection = (knudsen: number): number => 1 + knudsen * (1.257 + 0.4 * Math.exp(-1.1 / knudsen));

/** Square of the mean thermal speed [m²/s²] of a mass [kg] at a temperature [K]. */
export const thermalSpeedSquared = (temperature: number, mass: number): number =>
  (8 * boltzmann.value * temperature) / (Math.PI * mass);
