import { constant } from "../lanes";
import { bias, exponent, ln2Low, normal, one } from "./float64";
import { logOfParts, partsOf, withLimits } from "./log";

/**
 * ln(1 + x) in both lanes, within 1 ULP over the whole range; −∞ of −1, ∞ of ∞, ±0 of ±0, NaN for x < −1, NaN stays NaN.
 */
// @ts-ignore: decorator
@inline
export function log1p(x: v128): v128 {
  const sum = f64x2.add(x, constant(one));
  const logarithm = i64x2.all_true(normal(sum)) ? logOfSum(sum, x) : logOfAnySum(sum, x);
  // 0 from 1 − 1 has no sign.
  return v128.or(logarithm, v128.and(x, f64x2.splat(-0.0)));
}

/** ln(1 + x) from the sum and what was lost of it. */
// @ts-ignore: decorator
@inline
function logOfSum(sum: v128, x: v128): v128 {
  const added = f64x2.sub(sum, constant(one));
  const lost = f64x2.add(f64x2.sub(constant(one), f64x2.sub(sum, added)), f64x2.sub(x, added));
  const parts = partsOf(sum);
  const k = exponent(parts, constant(bias));
  return logOfParts(k, parts, f64x2.add(f64x2.mul(k, constant(ln2Low)), f64x2.div(lost, sum)));
}

/** The same of all that there is; a call, since it is rare. */
function logOfAnySum(sum: v128, x: v128): v128 {
  return withLimits(sum, logOfSum(sum, x));
}
