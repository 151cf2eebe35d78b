#pragma once

#include "math/exponential.h"
#include "math/logarithm.h"
#include "math/pair.h"

namespace aitken::AITKEN_LEVEL {

/**
 * ln x in extra precision, wrong by at most 2^−64 |ln x|, for all x as `logarithm`.
 *
 * As there with s = f/(2 + f), but ln(1 + f) = 2s + 2s t with t = z (1/3 + z Q(z)), z = s²; s, t and their product are sums of
 * two numbers, the first terms of which are rounded when they are added, and Q (degree 7, 8e-23 s, coefficients from
 * tools/coefficients.py) is small enough for one.
 */
AITKEN_INLINE Pair logarithmAsPair(Vector x) {
  Vector k = 0;
  const Vector m = mantissaOfAny(x, k);
  const Vector f = m - 1;
  const Pair divisor = orderedSum(1, m);
  const Vector inverse = 1 / divisor.high;
  Pair s{rounded(f * inverse), 0};
  const Pair back = product(s.high, divisor.high);
  s.low = (((f - back.high) - back.low) - s.high * divisor.low) * inverse;

  Pair z = product(s.high, s.high);
  z.low += 2 * s.high * s.low;
  const Vector q = polynomial(z.high, {0x1.9999999999996p-3, 0x1.2492492492f51p-3, 0x1.c71c71c5968fbp-4, 0x1.745d1829564c1p-4,
                                       0x1.3b1364c968141p-4, 0x1.11206f26c245ep-4, 0x1.de3d722dfcb6ap-5,
                                       0x1.eac5ad527acdcp-5});
  Pair p = orderedSum(0x1.5555555555555p-2, z.high * q);
  p.low += 0x1.5555555555555p-56;
  Pair t = product(z.high, p.high);
  t.low += z.high * p.low + z.low * p.high;
  Pair u = product(s.high, t.high);
  u.low += s.high * t.low + s.low * t.high;

  const Pair half = orderedSum(s.high, u.high);
  const Pair high = orderedSum(k * highOfLn2, 2 * half.high);
  const Vector low = high.low + (2 * (half.low + (s.low + u.low)) + k * lowOfLn2);
  return {logarithmOr(high.high, x), low};
}

/**
 * x^y of each lane, at most 1.2 ULP off, for x ≥ 0 and all y as in C: x^0 = 1 for all x, NaN too; 0 and ∞ give 0 or ∞. Negative
 * x gives NaN, whatever y ≠ 0 is; NaN else gives NaN.
 */
AITKEN_INLINE Vector power(Vector x, Vector y) {
  const Pair logarithm = logarithmAsPair(x);
  // Further out the result is 0, 1 or ∞ all the same.
  const Vector factor = atLeast(atMost(y, 0x1p65), -0x1p65);
  const Pair p = product(factor, logarithm.high);
  const Vector low = choose(magnitude(p.high) < 800, p.low + factor * logarithm.low, 0);
  Vector exponent = 0;
  const Vector mantissa = mantissaOfExponential(atLeast(atMost(p.high, 710), -746), exponent, low);
  return choose(y != 0, scaled(mantissa, exponent, exponentialShift), 1);
}

}  // namespace aitken::AITKEN_LEVEL
