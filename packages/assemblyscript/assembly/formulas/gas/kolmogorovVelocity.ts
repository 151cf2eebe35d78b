/**
 * Velocity scale of the smallest eddies [m/s] from kinematic viscosity [m²/s] > 0 and dissipation [m²/s³] > 0: (νε)^¼.
 * Kolmogorov (1941).
 */
// @ts-ignore: decorator
@inline
export function kolmogorovVelocity(kinematicViscosity: v128, turbulentDissipation: v128): v128 {
  return f64x2.sqrt(f64x2.sqrt(f64x2.mul(kinematicViscosity, turbulentDissipation)));
}
