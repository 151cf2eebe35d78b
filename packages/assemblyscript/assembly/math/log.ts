import { constant } from "../lanes";

/** The bits of 2^52. With an integer below 2^32 in its low half, a float64 is 2^52 plus that integer. */
const integer = memory.data<u64>([0x4330000000000000]);
/** 2^52 and the bias of exponents. */
const integer1023 = memory.data<f64>([4503599627370496 + 1023]);
/** The bits of √½, */
const rootHalf = memory.data<u64>([0x3fe6a09e667f3bcd]);
/** and of 1 less those: added to a number from 2^k √½ to 2^k √2, they make its exponent k. */
const toExponent = memory.data<u64>([0x3ff0000000000000 - 0x3fe6a09e667f3bcd]);
const fraction = memory.data<u64>([0x000fffffffffffff]);

const smallestNormal = memory.data<f64>([2.2250738585072014e-308]);
const largest = memory.data<f64>([f64.MAX_VALUE]);
const half = memory.data<f64>([0.5]);
const one = memory.data<f64>([1]);
const two = memory.data<f64>([2]);
/** ln 2 in 42 bits, so that its product with an integer of 11 bits is exact, */
const ln2High = memory.data<f64>([0.6931471805598903]);
/** and the rest of it. */
const ln2Low = memory.data<f64>([5.497923018708371e-14]);

/** p in ln((1 + s)/(1 − s)) = 2s + s³ p(s²): minimax by Remez for (1 + s)/(1 − s) from √½ to √2, relative error of the logarithm below 2^-59. */
const polynomial = memory.data<f64>([
  0.6666666666666734, 0.3999999999941663, 0.2857142874204421, 0.22222198602270374, 0.18183563036975903,
  0.1531407940856984, 0.14795691910121297,
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
  const normal = v128.and(f64x2.ge(x, constant(smallestNormal)), f64x2.le(x, constant(largest)));
  return i64x2.all_true(normal) ? logOfNormal(x, constant(integer1023)) : logOfAny(x);
}

/**
 * The logarithm of normal numbers x = 2^k (1 + f), with 1 + f from √½ to √2.
 *
 * With s = f/(2 + f), ln(1 + f) = 2s + s³ p(s²) = f − (f²/2 − s (f²/2 + s² p)): what is not exact is small beside f.
 * @param zero what the exponent counts from, 2^52 + 1023
 */
// @ts-ignore: decorator
@inline
function logOfNormal(x: v128, zero: v128): v128 {
  const shifted = i64x2.add(x, constant(toExponent));
  const k = f64x2.sub(v128.or(i64x2.shr_u(shifted, 52), constant(integer)), zero);
  const f = f64x2.sub(i64x2.add(v128.and(shifted, constant(fraction)), constant(rootHalf)), constant(one));
  const s = f64x2.div(f, f64x2.add(f, constant(two)));
  const s2 = f64x2.mul(s, s);
  const s4 = f64x2.mul(s2, s2);
  const p03 = f64x2.add(term(0, s2), f64x2.mul(term(2, s2), s4));
  const p46 = f64x2.add(term(4, s2), f64x2.mul(constant(polynomial + 8 * 6), s4));
  const p = f64x2.mul(s2, f64x2.add(p03, f64x2.mul(p46, f64x2.mul(s4, s4))));
  const square = f64x2.mul(f64x2.mul(f, f), constant(half));
  const rest = f64x2.add(f64x2.mul(s, f64x2.add(square, p)), f64x2.mul(k, constant(ln2Low)));
  return f64x2.add(f64x2.mul(k, constant(ln2High)), f64x2.sub(f, f64x2.sub(square, rest)));
}

/** The logarithm of all that there is; a call, since it is rare. */
function logOfAny(x: v128): v128 {
  const tiny = f64x2.lt(x, constant(smallestNormal));
  const scaled = v128.bitselect(f64x2.mul(x, f64x2.splat(2 ** 54)), x, tiny);
  const zero = f64x2.add(constant(integer1023), v128.and(tiny, f64x2.splat(54)));
  const positive = v128.and(f64x2.gt(x, f64x2.splat(0)), f64x2.le(x, constant(largest)));
  // √ is NaN where there is no logarithm, and x − 1/0² is −∞.
  const limit = f64x2.sub(f64x2.sqrt(x), f64x2.div(f64x2.splat(1), f64x2.mul(x, x)));
  return v128.bitselect(logOfNormal(scaled, zero), limit, positive);
}
