/**
 * Latent heat [J/kg] that falls linearly with temperature [K] > 0, and is not below 0, from that [J/kg] > 0 at a reference
 * temperature [K] > 0 and a slope [J/(kg K)] ≥ 0: max(0, L₀ − s (T − T₀)).
 */
export const latentHeatLinear = (
  referenceLatentHeat: number,
  slope: number,
  referenceTemperature: number,
  temperature: number,
): number => Math.max(0, referenceLatentHeat - slope * (temperature - referenceTemperature));
