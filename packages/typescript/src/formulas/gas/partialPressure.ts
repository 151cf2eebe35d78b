import { constants } from "@aitken/contracts";

const gasConstant = constants.gasConstant.value;

/** Partial pressure of a gas [Pa] from its mass concentration [kg/m³] ≥ 0, molar mass [kg/mol] > 0 and temperature [K] > 0: c R T/M. */
export const partialPressure = (concentration: number, molarMass: number, temperature: number): number =>
  (concentration * (gasConstant * temperature)) / molarMass;
