#pragma once

#include "math/exponential.h"

namespace aitken::AITKEN_LEVEL {

/**
 * 10^x of each lane, for all x; at most 1.1 ULP off. NaN gives NaN; beyond float64 the result is 0, subnormal or ∞.
 *
 * x = k lg 2 + d with |d| ≤ lg 2/2; 10^x = 2^k e^(d ln 10).
 */
AITKEN_INLINE Vector powerOfTen(Vector x) {
  // Further out the result is 0 or ∞ all the same.
  const Vector moderate = atLeast(atMost(x, 309), -325);
  const Vector exponent = moderate * 0x1.a934f0979a371p+1 + integerShift;
  const Vector k = exponent - integerShift;
  // lg 2 in two parts, the first so short that k times it is exact.
  const Vector d = (moderate - k * 0x1.34413509f78p-2) - k * 0x1.fef311f12b358p-46;
  // ln 10 in two parts: 2 d is exact, and what the product with the rest loses is small beside 1.
  const Vector rest = d * 0x1.35d8dddaaa8acp-2;
  return scaled(1 + (2 * d + (rest + exponentialTail(2 * d + rest))), exponent);
}

}  // namespace aitken::AITKEN_LEVEL
