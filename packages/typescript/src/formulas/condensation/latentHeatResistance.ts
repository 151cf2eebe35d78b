import { constants } from "@aitken/contracts";
import { thermalConductivity } from "../gas/thermalConductivity.ts";

const gasConstant = constants.gasConstant.value;

/**
 * How much the heat that a vapor releases slows its condensation in air, for each of its concentration at the surface [m³/kg], from
 * its diffusion coefficient [m²/s] ≥ 0, latent heat [J/kg] ≥ 0, molar mass [kg/mol] > 0 and the temperature [K] > 0. With thermal
 * conductivity k: D L/(T k) (L/(R_s T) − 1), R_s = R/M. One plus this times the concentration is F/(R_s T), F the thermal resistance
 * factor, since a pressure is R_s T × its concentration. Topping & Bane (2022), eq. 2.36.
 */
export const latentHeatResistance = (
  diffusionCoefficient: number,
  latentHeat: number,
  molarMass: number,
  temperature: number,
): number => {
  const conduction = (diffusionCoefficient * latentHeat) / (temperature * thermalConductivity(temperature));
  return conduction * ((latentHeat * molarMass) / (gasConstant * temperature) - 1);
};
