import { constant } from "../lanes";
import { expOfSum } from "./exp";
import { bias, exponent, fraction, half, ln2High, ln2Low, normal, one, pick, raised, raisedBias, upper } from "./float64";
import { inverse, logHigh, logLow } from "./logTable";

/** The bits of 1448/2048, where the table begins, */
const lowest = memory.data<u64>([0x3fe6a00000000000]);
/** and of 1 less those: added to a number 2^k m, they make k its exponent, and the bits below it the place of m in the table. */
const toExponent = memory.data<u64>([0x3ff0000000000000 - 0x3fe6a00000000000]);
/** 1.5 · 2^30: added to a number below 2^29 and subtracted again, it leaves that to the nearest multiple of 2^-22. */
const rounder = memory.data<f64>([1610612736]);

/** No greater exponent makes a difference, except for 1. */
const greatest = memory.data<f64>([2.0 ** 70]);
const least = memory.data<f64>([-(2.0 ** 70)]);

/** p in ln(1 + r) = r − r²/2 + r³ p(r): minimax by Remez on |r| ≤ 0.008, relative error of the logarithm below 2^-69. */
const polynomial = memory.data<f64>([
  0.3333333333333333, -0.25000000000000566, 0.20000000000001653, -0.16666666617384268, 0.14285714206365524,
  -0.12501264925320865, 0.11112565163690322,
]);

/** c_k + c_k+1 r */
// @ts-ignore: decorator
@inline
function term(k: usize, r: v128): v128 {
  return f64x2.add(constant(polynomial + 8 * k), f64x2.mul(constant(polynomial + 8 * (k + 1)), r));
}

/** Where in a column of the table a lane finds its number [bytes], of the upper half of the lane's bits. */
// @ts-ignore: decorator
@inline
function place(word: u32): usize {
  return (word >> 11) & 0x1f8;
}

/**
 * x^y in both lanes, within 1 ULP over the whole range, of subnormal numbers and to subnormal results too, for x ≥ 0. Of 0 and
 * ∞, for x and y, the limits; x^0 = 1 for all x, 1^y = 1 for all y but NaN. Otherwise NaN stays NaN, and x < 0 gives it.
 */
// @ts-ignore: decorator
@inline
export function pow(x: v128, y: v128): v128 {
  return i64x2.all_true(normal(x)) ? powOfNormal(x, y, constant(bias)) : powOfAny(x, y);
}

/**
 * The power of normal numbers x, a call, since it is long: by e^(y ln x) with the logarithm in 68 bits.
 *
 * x = 2^k m, and with c from the table r = c m − 1 is small; ln x = k ln 2 − ln c + ln(1 + r). The high parts of these three are
 * multiples of 2^-42 whose sum is exact, and what rounds after it has its error added.
 * @param zero what the exponent counts from
 */
function powOfNormal(x: v128, y: v128, zero: v128): v128 {
  const shifted = i64x2.add(x, constant(toExponent));
  const k = exponent(shifted, zero);
  const m = i64x2.add(v128.and(shifted, constant(fraction)), constant(lowest));
  const first = place(i32x4.extract_lane(shifted, 1));
  const second = place(i32x4.extract_lane(shifted, 3));

  // m in two parts, for exact products with c; the square of the first rest is exact too.
  const c = pick(inverse, first, second);
  const rounded = f64x2.sub(f64x2.add(m, constant(rounder)), constant(rounder));
  const rHigh = f64x2.sub(f64x2.mul(rounded, c), constant(one));
  const rLow = f64x2.mul(f64x2.sub(m, rounded), c);
  const r = f64x2.add(rHigh, rLow);
  const exact = f64x2.add(f64x2.add(f64x2.mul(k, constant(ln2High)), pick(logHigh, first, second)), rHigh);
  const square = f64x2.mul(rHigh, f64x2.mul(rHigh, constant(half)));
  const linear = f64x2.add(exact, rLow);
  const high = f64x2.sub(linear, square);
  const lost = f64x2.add(f64x2.add(f64x2.sub(exact, linear), rLow), f64x2.sub(f64x2.sub(linear, high), square));

  const r2 = f64x2.mul(r, r);
  const p03 = f64x2.add(term(0, r), f64x2.mul(term(2, r), r2));
  const p46 = f64x2.add(term(4, r), f64x2.mul(constant(polynomial + 8 * 6), r2));
  const cubic = f64x2.mul(f64x2.mul(r, r2), f64x2.add(p03, f64x2.mul(p46, f64x2.mul(r2, r2))));
  const product = f64x2.mul(rLow, f64x2.add(rHigh, f64x2.mul(rLow, constant(half))));
  const constants = f64x2.add(f64x2.mul(k, constant(ln2Low)), pick(logLow, first, second));
  const low = f64x2.add(f64x2.sub(cubic, product), f64x2.add(constants, lost));

  // Their product with y likewise: the first 26 bits of both have an exact one.
  const bounded = f64x2.pmax(f64x2.pmin(y, constant(greatest)), constant(least));
  const yHigh = v128.and(bounded, constant(upper));
  const logarithm = v128.and(high, constant(upper));
  const rest = f64x2.add(f64x2.sub(high, logarithm), low);
  return expOfSum(
    f64x2.mul(yHigh, logarithm),
    f64x2.add(f64x2.mul(f64x2.sub(bounded, yHigh), logarithm), f64x2.mul(bounded, rest)),
  );
}

/** The power of all that there is; a call, since it is rare. */
function powOfAny(x: v128, y: v128): v128 {
  const zero = f64x2.eq(x, f64x2.splat(0));
  const infinite = f64x2.eq(x, f64x2.splat(Infinity));
  // 0 and ∞ are as good as any number on their side of 1, with an exponent of the same sign that is great enough.
  const base = v128.bitselect(constant(half), v128.bitselect(f64x2.splat(2), x, infinite), zero);
  const great = f64x2.mul(f64x2.mul(y, f64x2.splat(1e300)), f64x2.splat(1e300));
  const power = powOfNormal(raised(base), v128.bitselect(great, y, v128.or(zero, infinite)), raisedBias(base));
  return v128.bitselect(power, f64x2.splat(NaN), v128.or(f64x2.ge(x, f64x2.splat(0)), f64x2.eq(y, f64x2.splat(0))));
}
