/**
 * Mobility of a particle [s/kg] from its radius [m] > 0, slip correction [1] > 0 and the gas's viscosity [Pa s] > 0: Cc/(6πμr).
 * Seinfeld & Pandis (2016), eq. 9.78.
 */
// @ts-ignore: decorator
@inline
export function mobility(radius: v128, slipCorrection: v128, dynamicViscosity: v128): v128 {
  return f64x2.div(slipCorrection, f64x2.mul(f64x2.mul(f64x2.splat(6 * Math.PI), dynamicViscosity), radius));
}
