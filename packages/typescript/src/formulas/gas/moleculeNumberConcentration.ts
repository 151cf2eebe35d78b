import { constants } from "@aitken/contracts";

const avogadro = constants.avogadro.value;

/** Number of molecules in a volume of gas [1/m³] from its mass concentration [kg/m³] ≥ 0 and molar mass [kg/mol] > 0: c N_A/M. */
export const moleculeNumberConcentration = (concentration: number, molarMass: number): number =>
  (concentration * avogadro) / molarMass;
