/**
 * Time scale of the smallest eddies [s] from kinematic viscosity [m²/s] > 0 and dissipation [m²/s³] > 0: (ν/ε)^½. Kolmogorov (1941).
 */
// @ts-ignore: decorator
@inline
export function kolmogorovTime(kinematicViscosity: v128, turbulentDissipation: v128): v128 {
  return f64x2.sqrt(f64x2.div(kinematicViscosity, turbulentDissipation));
}
