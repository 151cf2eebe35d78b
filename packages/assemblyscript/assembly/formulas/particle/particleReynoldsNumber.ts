/**
 * Reynolds number of a particle [1] from its radius [m] > 0, velocity [m/s] ≥ 0 and the fluid's kinematic viscosity [m²/s] > 0: 2rv/ν.
 */
// @ts-ignore: decorator
@inline
export function particleReynoldsNumber(radius: v128, velocity: v128, kinematicViscosity: v128): v128 {
  return f64x2.mul(f64x2.mul(f64x2.div(f64x2.splat(2), kinematicViscosity), radius), velocity);
}
