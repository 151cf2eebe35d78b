import { gasConstant } from "../../../build/constants.generated";
import { thermalConductivity } from "../gas/thermalConductivity";

/**
 * How much the heat that a vapor releases slows its condensation in air, for each of its concentration at the surface [m³/kg], from
 * its diffusion coefficient [m²/s] ≥ 0, latent heat [J/kg] ≥ 0, molar mass [kg/mol] > 0 and the temperature [K] > 0. With thermal
 * conductivity k: D L/(T k) (L/(R_s T) − 1), R_s = R/M. One plus this times the concentration is F/(R_s T), F the thermal resistance
 * factor, since a pressure is R_s T × its concentration. Topping & Bane (2022), eq. 2.36.
 */
export function latentHeatResistance(diffusion: f64, latentHeat: f64, molarMass: f64, temperature: f64): f64 {
  const conductivity = f64x2.extract_lane(thermalConductivity(f64x2.splat(temperature)), 0);
  const conduction = (diffusion * latentHeat) / (temperature * conductivity);
  return conduction * ((latentHeat * molarMass) / (gasConstant * temperature) - 1);
}
