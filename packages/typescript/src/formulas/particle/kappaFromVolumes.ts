/**
 * Hygroscopicity κ of a solute [1] from its volume [m³] > 0, the volume of water on it [m³] ≥ 0 and the water's activity [1] in
 * (0, 1]: (1 − a)/a Vw/Vs. Petters & Kreidenweis (2007).
 */
export const kappaFromVolumes = (soluteVolume: number, waterVolume: number, waterActivity: number): number =>
  ((1 - waterActivity) * waterVolume) / soluteVolume / waterActivity;
