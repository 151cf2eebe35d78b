/**
 * Coagulation coefficient [m³/s] of two particles that settle, π R² |v_i − v_j| E: from radii [m] > 0, settling velocities [m/s] and
 * the collision efficiency [1] in [0, 1]. Seinfeld & Pandis (2016), eq. 13A.4.
 */
// @ts-ignore: decorator
@inline
export function sedimentationCoefficient(
  firstRadius: v128,
  secondRadius: v128,
  firstVelocity: v128,
  secondVelocity: v128,
  collisionEfficiency: v128,
): v128 {
  const reach = f64x2.add(firstRadius, secondRadius);
  const area = f64x2.mul(f64x2.mul(f64x2.splat(Math.PI), reach), reach);
  return f64x2.mul(f64x2.mul(area, f64x2.abs(f64x2.sub(firstVelocity, secondVelocity))), collisionEfficiency);
}
