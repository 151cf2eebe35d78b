/**
 * What drives condensation [Pa]: the partial pressure in the gas [Pa] less that over a flat surface [Pa] times the Kelvin term [1].
 * Seinfeld & Pandis (2016), ch. 12.
 */
// @ts-ignore: decorator
@inline
export function partialPressureDifference(
  gasPartialPressure: v128,
  particlePartialPressure: v128,
  kelvinTerm: v128,
): v128 {
  return f64x2.sub(gasPartialPressure, f64x2.mul(particlePartialPressure, kelvinTerm));
}
