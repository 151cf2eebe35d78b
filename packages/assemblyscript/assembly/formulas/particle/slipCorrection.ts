import { constant } from "../../lanes";
import { expOfModerate } from "../../math/exp";

const coefficients = memory.data<f64>([1, 1.257, 0.4, -1.1, -700]);

/**
 * Cunningham slip correction from the Knudsen number > 0 and its inverse: 1 + Kn (1.257 + 0.4 exp(−1.1/Kn)).
 * Seinfeld & Pandis (2016), eq. 9.34.
 */
// @ts-ignore: decorator
@inline
export function slipCorrection(knudsen: v128, inverseKnudsen: v128): v128 {
  const exponent = f64x2.mul(constant(coefficients + 24), inverseKnudsen);
  // Below −700 the exponential is nothing beside 1.257.
  const decay = expOfModerate(f64x2.pmax(exponent, constant(coefficients + 32)));
  const factor = f64x2.add(constant(coefficients + 8), f64x2.mul(constant(coefficients + 16), decay));
  return f64x2.add(constant(coefficients), f64x2.mul(knudsen, factor));
}
