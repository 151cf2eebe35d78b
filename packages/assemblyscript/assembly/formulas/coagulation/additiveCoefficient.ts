/**
 * Coagulation coefficient [m³/s] of two particles of these volumes [m³] > 0, k (v_i + v_j) with the rate k [1/s] ≥ 0. Golovin (1963).
 */
// @ts-ignore: decorator
@inline
export function additiveCoefficient(firstVolume: v128, secondVolume: v128, rate: v128): v128 {
  return f64x2.mul(rate, f64x2.add(firstVolume, secondVolume));
}
