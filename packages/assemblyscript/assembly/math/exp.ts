import { constant } from "../lanes";

/** 1.5 · 2^52: added to a number below 2^51, it leaves the nearest integer in the low bits. */
const integer: f64 = 6755399441055744.0;

const constants = memory.data<f64>([
  709.8, // above it e^x overflows
  -745.2, // below it e^x is nearer to 0 than to the smallest subnormal
  1.4426950408889634, // 1/ln 2
  integer + 2046,
  0.6931471805598903, // ln 2 in 42 bits, so that its product with an integer of 11 bits is exact
  5.497923018708371e-14, // the rest of ln 2
  1,
  0.5,
  integer + 1023,
  reinterpret<f64>(<u64>1023), // as an integer, what the bias of 2046 is too much
]);

/** p in e^r = 1 + r + r² p(r): minimax on |r| ≤ ln 2/2, relative error of e^r below 2^-57. */
const polynomial = memory.data<f64>([
  0.5000000000000011, 0.16666666666666413, 0.04166666666653005, 0.00833333333349459, 0.0013888888943662551,
  0.00019841269506377612, 2.4801493061604863e-5, 2.755758648130468e-6, 2.7630262844871354e-7, 2.5000050912281525e-8,
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
function nearest(x: v128): v128 {
  return f64x2.add(f64x2.mul(x, constant(constants + 16)), constant(constants + 24));
}

/** e^(x − k ln 2), between √½ and √2, by the polynomial in Estrin's order. */
// @ts-ignore: decorator
@inline
function expOfRest(x: v128, k: v128): v128 {
  const high = f64x2.sub(x, f64x2.mul(k, constant(constants + 32)));
  const low = f64x2.mul(k, constant(constants + 40));
  const r = f64x2.sub(high, low);
  const r2 = f64x2.mul(r, r);
  const r4 = f64x2.mul(r2, r2);
  const p03 = f64x2.add(term(0, r), f64x2.mul(term(2, r), r2));
  const p47 = f64x2.add(term(4, r), f64x2.mul(term(6, r), r2));
  const p = f64x2.add(p03, f64x2.mul(r4, f64x2.add(p47, f64x2.mul(term(8, r), r4))));
  return f64x2.add(constant(constants + 48), f64x2.add(high, f64x2.sub(f64x2.mul(r2, p), low)));
}

/**
 * e^x in both lanes, within 0.9 ULP over the whole range, subnormal results within 1 ULP of theirs; e^-∞ = 0, e^∞ = ∞,
 * NaN stays NaN.
 *
 * 2^k comes in two factors, since one alone cannot make a subnormal. Their exponents, with the bias of 1023, are the low bits
 * of two sums: of k/2 with 1.5 · 2^52 + 1023, and of what that leaves of k + 2046.
 */
// @ts-ignore: decorator
@inline
export function exp(x: v128): v128 {
  const bounded = f64x2.pmax(f64x2.pmin(x, constant(constants)), constant(constants + 8));
  const sum = nearest(bounded);
  const k = f64x2.sub(sum, constant(constants + 24));
  const half = f64x2.add(f64x2.mul(k, constant(constants + 56)), constant(constants + 64));
  const rest = i64x2.sub(sum, half);
  return f64x2.mul(f64x2.mul(expOfRest(bounded, k), i64x2.shl(half, 52)), i64x2.shl(rest, 52));
}

/** e^x in both lanes, within 0.9 ULP, for −708 ≤ x ≤ 709, where 2^k is one factor; NaN stays NaN. */
// @ts-ignore: decorator
@inline
export function expOfModerate(x: v128): v128 {
  const sum = nearest(x);
  const k = f64x2.sub(sum, constant(constants + 24));
  return f64x2.mul(expOfRest(x, k), i64x2.shl(i64x2.sub(sum, constant(constants + 72)), 52));
}
