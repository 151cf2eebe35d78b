import { constant } from "../lanes";
import { half, ln2High, ln2Low, one } from "./float64";

/** 1.5 · 2^52: added to a number below 2^51, it leaves the nearest integer in the low bits. */
const integer: f64 = 6755399441055744.0;

/** Above it e^x overflows. */
const highest = memory.data<f64>([709.8]);
/** Below it e^x is nearer to 0 than to the smallest subnormal. */
const lowest = memory.data<f64>([-745.2]);
const inverseLn2 = memory.data<f64>([1.4426950408889634]);
const integer1023 = memory.data<f64>([integer + 1023]);
const integer2046 = memory.data<f64>([integer + 2046]);
/** An integer: what is too much of the bias in 2046. */
const bias = memory.data<u64>([1023]);

/** p in e^r = 1 + r + r²/2 + r³ p(r): minimax by Remez on |r| ≤ ln 2/2, relative error of e^r − 1 below 2^-59. */
const polynomial = memory.data<f64>([
  0.16666666666666674, 0.041666666666666685, 0.008333333333322944, 0.0013888888888871503,
  0.00019841269883086297, 2.480158735357148e-5, 2.755724705484337e-6, 2.755724758778213e-7,
  2.5108104408273112e-8, 2.0923186459507475e-9,
]);

/** c_k + c_k+1 r */
// @ts-ignore: decorator
@inline
function term(k: usize, r: v128): v128 {
  return f64x2.add(constant(polynomial + 8 * k), f64x2.mul(constant(polynomial + 8 * (k + 1)), r));
}

/** The nearest integer k to x/ln 2, as the sum 1.5 · 2^52 + 2046 + k. */
// @ts-ignore: decorator
@inline
export function nearest(x: v128): v128 {
  return f64x2.add(f64x2.mul(x, constant(inverseLn2)), constant(integer2046));
}

/** k of that sum. */
// @ts-ignore: decorator
@inline
export function integerOf(sum: v128): v128 {
  return f64x2.sub(sum, constant(integer2046));
}

/** x − k ln 2 but for its lower part: exact. */
// @ts-ignore: decorator
@inline
export function restHigh(x: v128, k: v128): v128 {
  return f64x2.sub(x, f64x2.mul(k, constant(ln2High)));
}

/** What is still to be subtracted from that. */
// @ts-ignore: decorator
@inline
export function restLow(k: v128): v128 {
  return f64x2.mul(k, constant(ln2Low));
}

/** e^r − 1 − r, of r from −ln 2/2 to ln 2/2, by the polynomial in Estrin's order. */
// @ts-ignore: decorator
@inline
export function series(r: v128): v128 {
  const r2 = f64x2.mul(r, r);
  const r4 = f64x2.mul(r2, r2);
  const p03 = f64x2.add(term(0, r), f64x2.mul(term(2, r), r2));
  const p47 = f64x2.add(term(4, r), f64x2.mul(term(6, r), r2));
  const p = f64x2.add(p03, f64x2.mul(r4, f64x2.add(p47, f64x2.mul(term(8, r), r4))));
  return f64x2.add(f64x2.mul(r2, constant(half)), f64x2.mul(f64x2.mul(r, r2), p));
}

/** e^(high − low), between √½ and √2. */
// @ts-ignore: decorator
@inline
function expOfRest(high: v128, low: v128): v128 {
  const rest = f64x2.sub(series(f64x2.sub(high, low)), low);
  return f64x2.add(constant(one), f64x2.add(high, rest));
}

/**
 * A power times 2^k, of nearest's sum.
 *
 * 2^k comes in two factors, since one alone cannot make a subnormal. Their exponents, with the bias of 1023, are the low bits
 * of two sums: of k/2 with 1.5 · 2^52 + 1023, and of what that leaves of k + 2046.
 */
// @ts-ignore: decorator
@inline
function scaled(power: v128, k: v128, sum: v128): v128 {
  const first = f64x2.add(f64x2.mul(k, constant(half)), constant(integer1023));
  const second = i64x2.sub(sum, first);
  return f64x2.mul(f64x2.mul(power, i64x2.shl(first, 52)), i64x2.shl(second, 52));
}

/** x where e^x is neither 0 nor ∞, otherwise the nearest bound. */
// @ts-ignore: decorator
@inline
function bounded(x: v128): v128 {
  return f64x2.pmax(f64x2.pmin(x, constant(highest)), constant(lowest));
}

/** e^x in both lanes, within 1 ULP over the whole range, subnormal results too; e^-∞ = 0, e^∞ = ∞, NaN stays NaN. */
// @ts-ignore: decorator
@inline
export function exp(x: v128): v128 {
  const inside = bounded(x);
  const sum = nearest(inside);
  const k = integerOf(sum);
  return scaled(expOfRest(restHigh(inside, k), restLow(k)), k, sum);
}

/** e^x in both lanes, within 1 ULP, for −708 ≤ x ≤ 709, where 2^k is one factor; NaN stays NaN. */
// @ts-ignore: decorator
@inline
export function expOfModerate(x: v128): v128 {
  const sum = nearest(x);
  const k = integerOf(sum);
  return f64x2.mul(expOfRest(restHigh(x, k), restLow(k)), i64x2.shl(i64x2.sub(sum, constant(bias)), 52));
}

/** e^(high + low) in both lanes, within 1 ULP like exp, where |low| is far below |high| or below 0.1. */
// @ts-ignore: decorator
@inline
export function expOfSum(high: v128, low: v128): v128 {
  const x = f64x2.add(high, low);
  const inside = bounded(x);
  const whole = f64x2.eq(x, inside);
  const sum = nearest(inside);
  const k = integerOf(sum);
  const restOfHigh = restHigh(v128.bitselect(high, inside, whole), k);
  return scaled(expOfRest(restOfHigh, f64x2.sub(restLow(k), v128.and(low, whole))), k, sum);
}
