/**
 * Partial pressure over a solution [Pa] from the vapor pressure of the pure substance [Pa] ≥ 0 and its activity [1] ≥ 0: a p₀.
 * Raoult (1887).
 */
// @ts-ignore: decorator
@inline
export function surfacePartialPressure(pureVaporPressure: v128, activity: v128): v128 {
  return f64x2.mul(pureVaporPressure, activity);
}
