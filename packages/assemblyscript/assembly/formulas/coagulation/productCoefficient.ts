/**
 * Coagulation coefficient [m³/s] of two particles of these volumes [m³] > 0, k v_i v_j with the rate k [1/(m³ s)] ≥ 0. McLeod (1962).
 */
// @ts-ignore: decorator
@inline
export function productCoefficient(firstVolume: v128, secondVolume: v128, rate: v128): v128 {
  return f64x2.mul(rate, f64x2.mul(firstVolume, secondVolume));
}
