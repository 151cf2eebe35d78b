import { power } from "../../math/power.ts";

/**
 * Latent heat [J/kg] at a temperature [K] > 0 from that at absolute zero [J/kg] > 0, the critical temperature [K] > 0, from which
 * on it is 0, and an exponent [1] ≥ 0: L₀ ((Tc − T)/Tc)^β. Watson (1943).
 */
export const latentHeatPowerLaw = (
  referenceLatentHeat: number,
  criticalTemperature: number,
  exponent: number,
  temperature: number,
): number => {
  const share = (criticalTemperature - temperature) / criticalTemperature;
  // The product carries a NaN of any of the three.
  return referenceLatentHeat * (share > 0 ? power(share, exponent) : 0 * share * exponent);
};
