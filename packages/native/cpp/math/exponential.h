#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL {

/**
 * Gives the mantissa of e^x = mantissa × 2^k, and k in the last bits of `exponent`.
 *
 * x = k ln 2 + r with |r| ≤ ln 2/2; e^r = 1 + r + r² P(r), P of degree 9 interpolating at Chebyshev nodes (relative error
 * of e^r 2e-17).
 */
AITKEN_INLINE Vector mantissaOfExponential(Vector x, Vector& exponent) {
  // Adding 1.5 · 2^52 leaves the nearest integer in the last bits.
  const Vector shift = 0x1.8p52;
  exponent = x * 0x1.71547652b82fep+0 + shift;
  const Vector k = exponent - shift;
  // ln 2 in two parts, the first so short that k times it is exact.
  const Vector r = (x - k * 0x1.62e42feep-1) - k * 0x1.a39ef35793c76p-33;

  const Vector r2 = r * r;
  const Vector r4 = r2 * r2;
  const Vector p01 = r * 0x1.5555555555556p-3 + 0x1.0000000000001p-1;
  const Vector p23 = r * 0x1.11111111109b4p-7 + 0x1.5555555553d64p-5;
  const Vector p45 = r * 0x1.a01a01a7c3d59p-13 + 0x1.6c16c1788b646p-10;
  const Vector p67 = r * 0x1.71de0daf7a6ccp-19 + 0x1.a019b90eefe8ep-16;
  const Vector p89 = r * 0x1.af38a71a18cb9p-26 + 0x1.2891834686c7ep-22;
  const Vector p = (p01 + r2 * p23) + r4 * ((p45 + r2 * p67) + r4 * p89);
  return 1 + (r + r2 * p);
}

/** e^x of each lane, for −708 ≤ x ≤ 709 or NaN; at most 1.1 ULP off. */
AITKEN_INLINE Vector moderateExponential(Vector x) {
  Vector exponent = 0;
  const Vector mantissa = mantissaOfExponential(x, exponent);
  return both(
      [](Register mantissa, Register exponent) __attribute__((always_inline)) {
        return mantissa * (Register)(((RegisterBits)exponent << 52) + (RegisterBits)broadcast(1));
      },
      mantissa, exponent);
}

/** e^x of each lane, for all x; at most 1.1 ULP off. NaN gives NaN; beyond float64 the result is 0, subnormal or ∞. */
AITKEN_INLINE Vector exponential(Vector x) {
  // Further out the result is 0 or ∞ all the same.
  Vector exponent = 0;
  const Vector mantissa = mantissaOfExponential(atLeast(atMost(x, 710), -746), exponent);
  return both(
      [](Register mantissa, Register exponent) __attribute__((always_inline)) {
        // Two factors that are normal numbers where their product is not.
        const RegisterBits whole = (RegisterBits)exponent, half = whole >> 1, one = (RegisterBits)broadcast(1);
        return mantissa * (Register)((half << 52) + one) * (Register)(((whole - half) << 52) + one);
      },
      mantissa, exponent);
}

}  // namespace aitken::AITKEN_LEVEL
