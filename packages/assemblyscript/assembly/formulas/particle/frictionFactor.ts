/**
 * Force over velocity of a particle [kg/s] from its radius [m] ≥ 0, slip correction [1] > 0 and the gas's viscosity [Pa s] > 0:
 * 6πμr/Cc.
 * Seinfeld & Pandis (2016), ch. 9.
 */
// @ts-ignore: decorator
@inline
export function frictionFactor(radius: v128, slipCorrection: v128, dynamicViscosity: v128): v128 {
  return f64x2.div(f64x2.mul(f64x2.mul(f64x2.splat(6 * Math.PI), dynamicViscosity), radius), slipCorrection);
}
