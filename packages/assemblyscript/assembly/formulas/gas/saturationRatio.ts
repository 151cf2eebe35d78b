/** Saturation ratio [1]: partial pressure [Pa] ≥ 0 over the vapor pressure of the pure substance [Pa] > 0. */
// @ts-ignore: decorator
@inline
export function saturationRatio(partialPressure: v128, pureVaporPressure: v128): v128 {
  return f64x2.div(partialPressure, pureVaporPressure);
}
