/**
 * Change of a concentration by dilution [1/(m³ s)] from the coefficient [1/s] ≥ 0 and the concentration [1/m³] ≥ 0: −αc.
 */
// @ts-ignore: decorator
@inline
export function dilutionRate(coefficient: v128, concentration: v128): v128 {
  return f64x2.mul(f64x2.neg(coefficient), concentration);
}
