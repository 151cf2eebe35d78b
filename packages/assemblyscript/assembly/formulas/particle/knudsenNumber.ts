/**
 * Knudsen number [1] from the mean free path [m] ≥ 0 of the gas and a particle's radius [m] > 0: λ/r. Seinfeld & Pandis (2016), eq. 9.1.
 */
// @ts-ignore: decorator
@inline
export function knudsenNumber(meanFreePath: v128, radius: v128): v128 {
  return f64x2.div(meanFreePath, radius);
}
