import { constant } from "../lanes";
import { bias, exponent, fraction, half, ln2High, ln2Low, normal, one, raised, raisedBias } from "./float64";

/** The bits of √½, */
const rootHalf = memory.data<u64>([0x3fe6a09e667f3bcd]);
/** and of 1 less those: added to a number from 2^k √½ to 2^k √2, they make k its exponent. */
const toExponent = memory.data<u64>([0x3ff0000000000000 - 0x3fe6a09e667f3bcd]);
const two = memory.data<f64>([2]);

/** p in ln((1 + s)/(1 − s)) = 2s + s³ p(s²): minimax by Remez for (1 + s)/(1 − s) from √½ to √2, relative error of the logarithm below 2^-59. */
const polynomial = memory.data<f64>([
  0.6666666666666732, 0.3999999999942784, 0.28571428739890586, 0.2222219880022316, 0.1818355361821127,
  0.15314303275449517, 0.14793589152828954,
]);

/** c_k + c_k+1 z */
// @ts-ignore: decorator
@inline
function term(k: usize, z: v128): v128 {
  return f64x2.add(constant(polynomial + 8 * k), f64x2.mul(constant(polynomial + 8 * (k + 1)), z));
}

/**
 * The natural logarithm in both lanes, within 1 ULP over the whole range, of subnormal numbers too; ln 0 = −∞, ln ∞ = ∞, NaN
 * for x < 0, NaN stays NaN.
 */
// @ts-ignore: decorator
@inline
export function log(x: v128): v128 {
  return i64x2.all_true(normal(x)) ? logOfNormal(x, constant(bias)) : logOfAny(x);
}

/** The logarithm of all that there is; a call, since it is rare. */
function logOfAny(x: v128): v128 {
  return withLimits(x, logOfNormal(raised(x), raisedBias(x)));
}

/** @param zero what the exponent counts from */
// @ts-ignore: decorator
@inline
function logOfNormal(x: v128, zero: v128): v128 {
  const parts = partsOf(x);
  const k = exponent(parts, zero);
  return logOfParts(k, parts, f64x2.mul(k, constant(ln2Low)));
}

/** The bits of a normal number x = 2^k m, with m from √½ to √2, such that k is their exponent. */
// @ts-ignore: decorator
@inline
export function partsOf(x: v128): v128 {
  return i64x2.add(x, constant(toExponent));
}

/**
 * k ln 2 + ln m + low.
 *
 * With m = 1 + f and s = f/(2 + f), ln(1 + f) = 2s + s³ p(s²) = f − (f²/2 − s (f²/2 + s² p)): what is not exact is small beside f.
 * @param low what is far smaller than all of that
 */
// @ts-ignore: decorator
@inline
export function logOfParts(k: v128, parts: v128, low: v128): v128 {
  const f = f64x2.sub(i64x2.add(v128.and(parts, constant(fraction)), constant(rootHalf)), constant(one));
  const s = f64x2.div(f, f64x2.add(f, constant(two)));
  const s2 = f64x2.mul(s, s);
  const s4 = f64x2.mul(s2, s2);
  const p03 = f64x2.add(term(0, s2), f64x2.mul(term(2, s2), s4));
  const p46 = f64x2.add(term(4, s2), f64x2.mul(constant(polynomial + 8 * 6), s4));
  const p = f64x2.mul(s2, f64x2.add(p03, f64x2.mul(p46, f64x2.mul(s4, s4))));
  const square = f64x2.mul(f64x2.mul(f, f), constant(half));
  const rest = f64x2.add(f64x2.mul(s, f64x2.add(square, p)), low);
  return f64x2.add(f64x2.mul(k, constant(ln2High)), f64x2.sub(f, f64x2.sub(square, rest)));
}

/** The logarithm of x where that is a number, its limit of 0 and ∞, otherwise NaN. */
// @ts-ignore: decorator
@inline
export function withLimits(x: v128, logarithm: v128): v128 {
  const positive = v128.and(f64x2.gt(x, f64x2.splat(0)), f64x2.lt(x, f64x2.splat(Infinity)));
  // √ is NaN where there is no logarithm, and x − 1/0² is −∞.
  const limit = f64x2.sub(f64x2.sqrt(x), f64x2.div(constant(one), f64x2.mul(x, x)));
  return v128.bitselect(logarithm, limit, positive);
}
