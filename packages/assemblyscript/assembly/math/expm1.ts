import { constant } from "../lanes";
import { integerOf, nearest, restHigh, restLow, series } from "./exp";
import { half, one } from "./float64";

/** Above it e^x overflows. */
const highest = memory.data<f64>([709.8]);
/** Below it e^x − 1 rounds to −1. */
const lowest = memory.data<f64>([-40]);
/** Nearer to 0, e^x − 1 rounds to x. */
const linear = memory.data<f64>([2.0 ** -54]);
/** An integer: what is too much of the bias in 2046, for half of 2^k. */
const bias = memory.data<u64>([1024]);

/**
 * e^x − 1 in both lanes, within 1 ULP over the whole range; −1 of −∞, ∞ of ∞, ±0 of ±0, NaN stays NaN.
 *
 * It is 2^k − 1 + 2^k (e^r − 1), of which halves are computed, since 2^1024 does not exist. Both sums that round have their
 * errors added, and r = high − low, which would round too, is not formed: e^r − 1 = e^high − 1 − low e^high.
 */
// @ts-ignore: decorator
@inline
export function expm1(x: v128): v128 {
  const bounded = f64x2.pmax(f64x2.pmin(x, constant(highest)), constant(lowest));
  const nearestSum = nearest(bounded);
  const k = integerOf(nearestSum);
  const power = i64x2.shl(i64x2.sub(nearestSum, constant(bias)), 52);
  const less = f64x2.sub(power, constant(half));
  const lostOfLess = f64x2.sub(f64x2.sub(power, less), constant(half));
  const high = restHigh(bounded, k);
  const linearTerm = f64x2.mul(power, high);
  const sum = f64x2.add(less, linearTerm);
  const lostOfSum = f64x2.add(f64x2.sub(less, sum), linearTerm);
  const others = series(high);
  const low = f64x2.mul(restLow(k), f64x2.add(constant(one), f64x2.add(high, others)));
  const rest = f64x2.mul(power, f64x2.sub(others, low));
  const halved = f64x2.add(sum, f64x2.add(rest, f64x2.add(lostOfSum, lostOfLess)));
  return v128.bitselect(x, f64x2.add(halved, halved), f64x2.lt(f64x2.abs(x), constant(linear)));
}
