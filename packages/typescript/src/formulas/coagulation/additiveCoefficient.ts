/**
 * Coagulation coefficient [m³/s] of two particles of these volumes [m³] > 0, k (v_i + v_j) with the rate k [1/s] ≥ 0.
 * Golovin (1963).
 */
export const additiveCoefficient = (firstVolume: number, secondVolume: number, rate: number): number =>
  rate * (firstVolume + secondVolume);
