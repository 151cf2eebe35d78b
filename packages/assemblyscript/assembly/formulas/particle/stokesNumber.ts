/**
 * Stokes number [1]: the inertia time of a particle [s] ≥ 0 over the Kolmogorov time [s] > 0. Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
// @ts-ignore: decorator
@inline
export function stokesNumber(inertiaTime: v128, kolmogorovTime: v128): v128 {
  return f64x2.div(inertiaTime, kolmogorovTime);
}
