import { constant } from "../../lanes";
import { exp } from "../../math/exp";

const coefficients = memory.data<f64>([1, 1.257, 0.4, -1.1]);

/**
 * Cunningham slip correction from the Knudsen number > 0 and its inverse: 1 + Kn (1.257 + 0.4 exp(−1.1/Kn)).
 * Seinfeld & Pandis (2016), eq. 9.34.
 */
// @ts-ignore: decorator
@inline
export function slipCorrection(knudsen: v128, inverseKnudsen: v128): v128 {
  const decay = exp(f64x2.mul(constant(coefficients + 24), inverseKnudsen));
  const factor = f64x2.add(constant(coefficients + 8), f64x2.mul(constant(coefficients + 16), decay));
  return f64x2.add(constant(coefficients), f64x2.mul(knudsen, factor));
}
