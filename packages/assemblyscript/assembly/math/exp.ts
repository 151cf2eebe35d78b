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

/**
 * e^x in both lanes, within 0.9 ULP over the whole range, subnormal results within 1 ULP of theirs; e^-∞ = 0, e^∞ = ∞,
 * NaN stays NaN.
 *
 * x = k ln 2 + r; e^r by a polynomial in Estrin's order; times 2^k in two factors, since one alone cannot make a subnormal.
 * Both exponents come out of the low bits of k's and k/2's sums with a large number, which carry the bias of 1023.
 */
// @ts-ignore: decorator
@inline
export function exp(x: v128): v128 {
  const bounded = f64x2.pmax(f64x2.pmin(x, constant(constants)), constant(constants + 8));
  const k2046 = f64x2.add(f64x2.mul(bounded, constant(constants + 16)), constant(constants + 24));
  const k = f64x2.sub(k2046, constant(constants + 24));
  const high = f64x2.sub(bounded, f64x2.mul(k, constant(constants + 32)));
  const low = f64x2.mul(k, constant(constants + 40));
  const r = f64x2.sub(high, low);
  const r2 = f64x2.mul(r, r);
  const r4 = f64x2.mul(r2, r2);
  const p03 = f64x2.add(term(0, r), f64x2.mul(term(2, r), r2));
  const p47 = f64x2.add(term(4, r), f64x2.mul(term(6, r), r2));
  const p = f64x2.add(p03, f64x2.mul(r4, f64x2.add(p47, f64x2.mul(term(8, r), r4))));
  const rest = f64x2.sub(f64x2.mul(r2, p), low);
  const power = f64x2.add(constant(constants + 48), f64x2.add(high, rest));
  const half1023 = f64x2.add(f64x2.mul(k, constant(constants + 56)), constant(constants + 64));
  const first = i64x2.shl(half1023, 52);
  const second = i64x2.shl(i64x2.sub(k2046, half1023), 52);
  return f64x2.mul(f64x2.mul(power, first), second);
}
