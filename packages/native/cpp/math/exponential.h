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

/** mantissa × 2^k, k from the last bits of `exponent`; also where 2^k is no normal number, but the product may be. */
AITKEN_INLINE Vector scaled(Vector mantissa, Vector exponent) {
  return both(
      [](Register mantissa, Register exponent) __attribute__((always_inline)) {
        const RegisterBits whole = (RegisterBits)exponent, half = whole >> 1, one = (RegisterBits)broadcast(1);
        return mantissa * (Register)((half << 52) + one) * (Register)(((whole - half) << 52) + one);
      },
      mantissa, exponent);
}

/**
 * e^r − 1 − r = r²/2 + r³ P(r) for |r| ≤ ln 2/2, P of degree 9 with coefficients from tools/coefficients.py, which is wrong by
 * at most 4e-19 (e^r − 1).
 */
AITKEN_INLINE Vector exponentialTail(Vector r) {
  const Vector p = polynomial(r, {0x1.5555555555559p-3, 0x1.5555555555556p-5, 0x1.111111110f626p-7, 0x1.6c16c16c1628dp-10,
                                  0x1.a01a01b0231ebp-13, 0x1.a01a01a6558ep-16, 0x1.71ddf7a6163f1p-19, 0x1.27e4de072550ap-22,
                                  0x1.af6008f282ad2p-26, 0x1.1f6c56031ab07p-29});
  const Vector r2 = r * r;
  return 0.5 * r2 + r2 * r * p;
}

/** r in x + correction = k ln 2 + r, |r| ≤ ln 2/2; gives k in the last bits of `exponent`. */
template <class... Correction>
AITKEN_INLINE Vector remainderOfExponential(Vector x, Vector& exponent, Correction... correction) {
  exponent = x * 0x1.71547652b82fep+0 + integerShift;
  const Vector k = exponent - integerShift;
  // ln 2 in two parts, the first so short that k times it is exact.
  return (((x - k * 0x1.62e42feep-1) - k * 0x1.a39ef35793c76p-33) + ... + correction);
}

/** The mantissa, between √½ and √2, of e^(x + correction) = mantissa × 2^k; gives k in the last bits of `exponent`. */
template <class... Correction>
AITKEN_INLINE Vector mantissaOfExponential(Vector x, Vector& exponent, Correction... correction) {
  const Vector r = remainderOfExponential(x, exponent, correction...);
  return 1 + (r + exponentialTail(r));
}

/** e^x of each lane, for −708 ≤ x ≤ 709 or NaN; at most 1 ULP off. */
AITKEN_INLINE Vector moderateExponential(Vector x) {
  Vector exponent = 0;
  const Vector mantissa = mantissaOfExponential(x, exponent);
  return mantissa * powerOfTwo(exponent);
}

/** e^x of each lane, for all x; at most 1 ULP off. NaN gives NaN; beyond float64 the result is 0, subnormal or ∞. */
AITKEN_INLINE Vector exponential(Vector x) {
  // Further out the result is 0 or ∞ all the same.
  Vector exponent = 0;
  const Vector mantissa = mantissaOfExponential(atLeast(atMost(x, 710), -746), exponent);
  return scaled(mantissa, exponent);
}

}  // namespace aitken::AITKEN_LEVEL
