/**
 * Volume of water on a solute [m³] from the solute's volume [m³] ≥ 0, its hygroscopicity κ [1] ≥ 0 and the water's activity [1]
 * in [0, 1): Vs κ a/(1 − a). Petters & Kreidenweis (2007).
 */
export const waterVolumeFromKappa = (soluteVolume: number, kappa: number, waterActivity: number): number =>
  (soluteVolume * kappa * waterActivity) / (1 - waterActivity);
