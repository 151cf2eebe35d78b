import { constants } from "@aitken/contracts";

const gasConstant = constants.gasConstant.value;

/** Mass concentration of a gas [kg/m³] from its partial pressure [Pa] ≥ 0, molar mass [kg/mol] > 0 and temperature [K] > 0: p M/(R T). */
export const concentrationFromPressure = (partialPressure: number, molarMass: number, temperature: number): number =>
  (partialPressure * molarMass) / (gasConstant * temperature);
