#pragma once

#include "math/polynomial.h"

namespace aitken::AITKEN_LEVEL {

/** An integer k of at most 31 bits is the last bits of k + this. */
inline constexpr double integerShift = 0x1.8p52;

/** 2^k from the last bits of `exponent`, for −1022 ≤ k ≤ 1023. */
AITKEN_INLINE Vector powerOfTwo(Vector exponent) {
  return both(
      [](Register exponent) __attribute__((always_inline)) {
        return (Register)(((RegisterBits)exponent << 52) + (RegisterBits)broadcast(1));
      },
      exponent);
}

/** mantissa × 2^⌊k⌋, k = exponent − shift; also where 2^⌊k⌋ is no normal number, but the product may be. */
AITKEN_INLINE Vector scaled(Vector mantissa, Vector exponent, double shift = integerShift) {
  if constexpr (looksUp) return both(scaledByFloor, mantissa, exponent - shift);
  return both(
      [](Register mantissa, Register exponent) __attribute__((always_inline)) {
        const RegisterBits whole = (RegisterBits)exponent, half = whole >> 1, one = (RegisterBits)broadcast(1);
        return mantissa * (Register)((half << 52) + one) * (Register)(((whole - half) << 52) + one);
      },
      mantissa, exponent);
}

/**
 * e^r − 1 − r = r² P(r) for |r| ≤ ln 2/2, P of degree 10 with coefficients from tools/coefficients.py, which is wrong by
 * at most 4e-19 (e^r − 1).
 */
AITKEN_INLINE Vector exponentialTail(Vector r) {
  return r * r * polynomial(r, {0x1p-1, 0x1.5555555555559p-3, 0x1.5555555555556p-5, 0x1.111111110f626p-7,
                                0x1.6c16c16c1628dp-10, 0x1.a01a01b0231ebp-13, 0x1.a01a01a6558ep-16,
                                0x1.71ddf7a6163f1p-19, 0x1.27e4de072550ap-22, 0x1.af6008f282ad2p-26,
                                0x1.1f6c56031ab07p-29});
}

inline constexpr double inverseOfLn2 = 0x1.71547652b82fep+0;

/** r in x + correction = k ln 2 + r. */
template <class... Correction>
AITKEN_INLINE Vector withoutLn2(Vector x, Vector k, Correction... correction) {
  // ln 2 in two parts, the first so short that k times it is exact.
  return (((x - k * 0x1.62e42feep-1) - k * 0x1.a39ef35793c76p-33) + ... + correction);
}

/** r in x + correction = k ln 2 + r, |r| ≤ ln 2/2; gives k in the last bits of `exponent`. */
template <class... Correction>
AITKEN_INLINE Vector remainderOfExponential(Vector x, Vector& exponent, Correction... correction) {
  exponent = x * inverseOfLn2 + integerShift;
  return withoutLn2(x, exponent - integerShift, correction...);
}

/** e^r × 2^(the last three bits of `eighths`, divided by 8), for |r| ≤ ln 2/16; P of degree 5 is wrong by at most 3e-18. */
AITKEN_INLINE Vector exponentialByEighths(Vector r, Vector eighths) {
  static constexpr double roots[] = {0x1p+0, 0x1.172b83c7d517ap+0, 0x1.306fe0a31b715p+0, 0x1.4bfdad5362a27p+0,
                                     0x1.6a09e667f3bccp+0, 0x1.8ace5422aa0dbp+0, 0x1.ae89f995ad3adp+0,
                                     0x1.d5818dcfba487p+0};
  // What these lack.
  static constexpr double rest[] = {0x0p+0, 0x1.b9bef918a1d63p-53, 0x1.6f46ad23182e4p-55, 0x1.d4397afec42e2p-56,
                                    0x1.21165f626cdd5p-53, 0x1.6e9f156864b27p-54, 0x1.7a1cd345dcc81p-54,
                                    0x1.2ed02d75b3707p-55};
  const Vector tail = r + r * r * polynomial(r, {0x1.000000000010ep-1, 0x1.5555555555661p-3, 0x1.55555547fc651p-5,
                                                 0x1.11111107cc91cp-7, 0x1.6c1cc091bb7c4p-10, 0x1.a02079133ee5dp-13});
  return both(
      [](Register tail, Register eighths) __attribute__((always_inline)) {
        const Register root = lookUp((RegisterBits)eighths, roots);
        return root + (root * tail + lookUp((RegisterBits)eighths, rest));
      },
      tail, eighths);
}

/** What gives whole numbers, or where a register holds a table multiples of 1/8, in the last bits. */
inline constexpr double exponentialShift = looksUp ? integerShift / 8 : integerShift;

/**
 * The mantissa, between √½ and 2, of e^(x + correction) = mantissa × 2^⌊k⌋; gives k + exponentialShift as `exponent`.
 */
template <class... Correction>
AITKEN_INLINE Vector mantissaOfExponential(Vector x, Vector& exponent, Correction... correction) {
  if constexpr (looksUp) {
    exponent = x * inverseOfLn2 + exponentialShift;
    return exponentialByEighths(withoutLn2(x, exponent - exponentialShift, correction...), exponent);
  }
  const Vector r = remainderOfExponential(x, exponent, correction...);
  return 1 + (r + exponentialTail(r));
}

/** e^x of each lane, for −708 ≤ x ≤ 709 or NaN; at most 1 ULP off. */
AITKEN_INLINE Vector moderateExponential(Vector x) {
  Vector exponent = 0;
  const Vector mantissa = mantissaOfExponential(x, exponent);
  if constexpr (looksUp) return scaled(mantissa, exponent, exponentialShift);
  return mantissa * powerOfTwo(exponent);
}

/** e^x of each lane, for all x; at most 1 ULP off. NaN gives NaN; beyond float64 the result is 0, subnormal or ∞. */
AITKEN_INLINE Vector exponential(Vector x) {
  // Further out the result is 0 or ∞ all the same.
  Vector exponent = 0;
  const Vector mantissa = mantissaOfExponential(atLeast(atMost(x, 710), -746), exponent);
  return scaled(mantissa, exponent, exponentialShift);
}

}  // namespace aitken::AITKEN_LEVEL
