import { constant } from "../lanes";
import { lastRow, rowSize, rows } from "./erfTable";
import { pick } from "./float64";

/** From here on, erf x rounds to 1. */
const end = memory.data<f64>([6]);
const four = memory.data<f64>([4]);
const quarter = memory.data<f64>([0.25]);
/** 2^52: added to a number below it, it leaves the nearest integer in the low bits. */
const integer = memory.data<f64>([4503599627370496]);

/**
 * The error function in both lanes, within 1 ULP over the whole range; ±1 of ±∞, ±0 of ±0, NaN stays NaN.
 *
 * From the nearest quarter a it is d = |x| − a away, where a polynomial of d has what erf changes.
 */
// @ts-ignore: decorator
@inline
export function erf(x: v128): v128 {
  const distance = f64x2.pmin(f64x2.abs(x), constant(end));
  const sum = f64x2.add(f64x2.mul(distance, constant(four)), constant(integer));
  const d = f64x2.sub(distance, f64x2.mul(f64x2.sub(sum, constant(integer)), constant(quarter)));
  // The low bits of NaN can be any.
  const row = i32x4.min_u(sum, i32x4.splat(lastRow));
  const first = rows + i32x4.extract_lane(row, 0) * rowSize;
  const second = rows + i32x4.extract_lane(row, 2) * rowSize;

  const d2 = f64x2.mul(d, d);
  const d4 = f64x2.mul(d2, d2);
  const p03 = f64x2.add(term(first, second, 2, d), f64x2.mul(term(first, second, 4, d), d2));
  const p47 = f64x2.add(term(first, second, 6, d), f64x2.mul(term(first, second, 8, d), d2));
  const p8 = f64x2.add(term(first, second, 10, d), f64x2.mul(pick(8 * 12, first, second), d2));
  const p = f64x2.add(f64x2.add(p03, f64x2.mul(p47, d4)), f64x2.mul(p8, f64x2.mul(d4, d4)));
  const change = f64x2.add(d, f64x2.add(pick(8, first, second), f64x2.mul(d, p)));
  const result = f64x2.add(pick(0, first, second), change);
  return v128.or(result, v128.and(x, f64x2.splat(-0.0)));
}

/** c_k + c_k+1 d, of numbers in two rows */
// @ts-ignore: decorator
@inline
function term(first: usize, second: usize, k: usize, d: v128): v128 {
  return f64x2.add(pick(8 * k, first, second), f64x2.mul(pick(8 * (k + 1), first, second), d));
}
