/**
 * Size of the smallest eddies [m] from kinematic viscosity [m²/s] > 0 and dissipation [m²/s³] > 0: (ν³/ε)^¼. Kolmogorov (1941).
 */
// @ts-ignore: decorator
@inline
export function kolmogorovLength(kinematicViscosity: v128, turbulentDissipation: v128): v128 {
  return f64x2.sqrt(f64x2.mul(kinematicViscosity, f64x2.sqrt(f64x2.div(kinematicViscosity, turbulentDissipation))));
}
