/**
 * Coagulation coefficient [m³/s] of two particles of these volumes [m³] > 0, k v_i v_j with the rate k [1/(m³ s)] ≥ 0.
 * McLeod (1962).
 */
export const productCoefficient = (firstVolume: number, secondVolume: number, rate: number): number =>
  rate * (firstVolume * secondVolume);
