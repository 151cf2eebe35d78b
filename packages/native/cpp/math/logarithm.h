#pragma once

#include <cmath>

#include "math/polynomial.h"

namespace aitken::AITKEN_LEVEL {

// ln 2 in two parts, the first so short that an exponent times it is exact.
inline constexpr double highOfLn2 = 0x1.62e42fefa38p-1, lowOfLn2 = 0x1.ef35793c7673p-45;

/** x = m 2^k with √½ ≤ m < √2, for positive normal numbers. */
AITKEN_INLINE Register mantissa(Register x, Register& k) {
  const RegisterBits least = (RegisterBits)broadcast(0x1.6a09e667f3bcdp-1);
  const RegisterBits bits = (RegisterBits)x + ((RegisterBits)broadcast(1) - least);
  // The exponent as a number, by way of the last bits of 2^52.
  k = (Register)((bits >> 52) | (RegisterBits)broadcast(0x1p52)) - (0x1p52 + 1023);
  return (Register)((bits & 0xfffffffffffff) + least);
}
AITKEN_INLINE Vector mantissa(Vector x, Vector& k) { return {mantissa(x.low, k.low), mantissa(x.high, k.high)}; }

/** The same for subnormal numbers, too. */
AITKEN_INLINE Vector mantissaOfAny(Vector x, Vector& k) {
  const Mask subnormal = x < 0x1p-1022;
  const Vector m = mantissa(choose(subnormal, x * 0x1p54, x), k);
  k = choose(subnormal, k - 54, k);
  return m;
}

/**
 * k ln 2 + ln(1 + f) + rest, for √½ ≤ 1 + f ≤ √2 and a small rest.
 *
 * With s = f/(2 + f), ln(1 + f) = 2s + s R(s²) = f − (f²/2 − s (f²/2 + R(s²))): f is exact, and what is subtracted is small.
 * R/s² is a polynomial of degree 6 (error of ln(1 + f) 2e-18 s; coefficients from tools/coefficients.py).
 */
AITKEN_INLINE Vector logarithmOf(Vector k, Vector f, Vector rest) {
  const Vector s = f / (2 + f);
  const Vector z = s * s;
  const Vector r = z * polynomial(z, {0x1.5555555555592p-1, 0x1.999999997ff1ap-2, 0x1.24924941e1402p-2, 0x1.c71c521465e88p-3,
                                      0x1.74663ce8c4d95p-3, 0x1.39a1e9457903dp-3, 0x1.2f03b53a6c6f9p-3});
  const Vector half = 0.5 * f * f;
  return k * highOfLn2 - ((half - (s * (half + r) + rest)) - f);
}

/** `value` where x is positive and finite; else what the logarithm of x is. */
AITKEN_INLINE Vector logarithmOr(Vector value, Vector x) {
  const Vector special = choose(0 < x, x, choose(x != 0, NAN, -INFINITY));
  return choose((0 < x) & (x < INFINITY), value, special);
}

/** ln x of each lane, for positive, normal, finite x or NaN; at most 0.9 ULP off. */
AITKEN_INLINE Vector moderateLogarithm(Vector x) {
  Vector k = 0;
  const Vector m = mantissa(x, k);
  // x − x is NaN where x is.
  return logarithmOf(k, m - 1, k * lowOfLn2 + (x - x));
}

/** ln x of each lane, for all x; at most 0.9 ULP off. 0 gives −∞, ∞ gives ∞, negative numbers and NaN give NaN. */
AITKEN_INLINE Vector logarithm(Vector x) {
  Vector k = 0;
  const Vector m = mantissaOfAny(x, k);
  return logarithmOr(logarithmOf(k, m - 1, k * lowOfLn2), x);
}

}  // namespace aitken::AITKEN_LEVEL
