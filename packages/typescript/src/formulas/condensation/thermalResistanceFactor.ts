import { constants } from "@aitken/contracts";

const gasConstant = constants.gasConstant.value;

/**
 * How the latent heat of condensation resists it [J/kg], from the vapor's diffusion coefficient [m²/s] ≥ 0, its latent heat [J/kg] ≥ 0,
 * its partial pressure over the surface [Pa] ≥ 0, the gas's thermal conductivity [W/(m K)] > 0, the temperature [K] > 0 and the molar
 * mass [kg/mol] > 0: D L p/(T k) (L/(R_s T) − 1) + R_s T with R_s = R/M. Topping & Bane (2022), eq. 2.36.
 */
export const thermalResistanceFactor = (
  diffusionCoefficient: number,
  latentHeat: number,
  surfacePartialPressure: number,
  thermalConductivity: number,
  temperature: number,
  molarMass: number,
): number => {
  const thermal = (gasConstant * temperature) / molarMass;
  const cooling = (diffusionCoefficient * latentHeat * surfacePartialPressure) / (temperature * thermalConductivity);
  return cooling * (latentHeat / thermal - 1) + thermal;
};
