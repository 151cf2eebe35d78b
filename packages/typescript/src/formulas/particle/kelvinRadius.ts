import { constants } from "@aitken/contracts";

const gasConstant = constants.gasConstant.value;

/**
 * Kelvin radius [m], at which curvature raises a vapor pressure by the factor e, from surface tension [N/m] > 0, density
 * [kg/m³] > 0, molar mass [kg/mol] > 0 and temperature [K] > 0: 2σM/(RTρ). Seinfeld & Pandis (2016), eq. 10.86.
 */
export const kelvinRadius = (surfaceTension: number, density: number, molarMass: number, temperature: number): number =>
  (2 * surfaceTension * molarMass) / (gasConstant * temperature * density);
