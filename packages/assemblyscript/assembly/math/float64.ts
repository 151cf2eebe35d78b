import { constant } from "../lanes";

// What the functions here share: the parts of float64, and ln 2.

/** The bits of 2^52. With an integer below 2^32 in its low half, a float64 is 2^52 plus that integer. */
const integer = memory.data<u64>([0x4330000000000000]);
/** 2^52 and the bias of exponents. */
export const bias = memory.data<f64>([4503599627370496 + 1023]);
/** The 52 bits below the exponent. */
export const fraction = memory.data<u64>([0x000fffffffffffff]);
/** The sign, the exponent, and the upper 26 bits. */
export const upper = memory.data<u64>([0xfffffffff8000000]);

const smallestNormal = memory.data<f64>([2.2250738585072014e-308]);
const largest = memory.data<f64>([f64.MAX_VALUE]);

export const half = memory.data<f64>([0.5]);
export const one = memory.data<f64>([1]);
/** ln 2 in 42 bits, so that its product with an integer of 11 bits is exact, */
export const ln2High = memory.data<f64>([0.6931471805598903]);
/** and the rest of it. */
export const ln2Low = memory.data<f64>([5.497923018708371e-14]);

/** Where x is a normal number > 0. */
// @ts-ignore: decorator
@inline
export function normal(x: v128): v128 {
  return v128.and(f64x2.ge(x, constant(smallestNormal)), f64x2.le(x, constant(largest)));
}

/**
 * The exponent of positive numbers.
 * @param zero what it counts from: the bias, or that and more
 */
// @ts-ignore: decorator
@inline
export function exponent(x: v128, zero: v128): v128 {
  return f64x2.sub(v128.or(i64x2.shr_u(x, 52), constant(integer)), zero);
}

/** 2^54 x where x is below the smallest normal number, otherwise x. */
// @ts-ignore: decorator
@inline
export function raised(x: v128): v128 {
  return v128.bitselect(f64x2.mul(x, f64x2.splat(2 ** 54)), x, subnormal(x));
}

/** What the exponent of that counts from. */
// @ts-ignore: decorator
@inline
export function raisedBias(x: v128): v128 {
  return f64x2.add(constant(bias), v128.and(subnormal(x), f64x2.splat(54)));
}

// @ts-ignore: decorator
@inline
function subnormal(x: v128): v128 {
  return f64x2.lt(x, constant(smallestNormal));
}

/** The numbers of a table at two places from a pointer [bytes], one for each lane. */
// @ts-ignore: decorator
@inline
export function pick(table: usize, first: usize, second: usize): v128 {
  return v128.load64_lane(table + second, v128.load64_zero(table + first), 1);
}
