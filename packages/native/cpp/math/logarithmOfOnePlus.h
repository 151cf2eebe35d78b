#pragma once

#include "math/logarithm.h"
#include "math/pair.h"

namespace aitken::AITKEN_LEVEL {

/**
 * ln(1 + x) of each lane, for all x, without cancellation; at most 0.9 ULP off. −1 gives −∞, ∞ gives ∞, numbers below −1 and
 * NaN give NaN; subnormal numbers and −0 give themselves.
 *
 * 1 + x = (1 + f) 2^k with f as a sum and its error.
 */
AITKEN_INLINE Vector logarithmOfOnePlus(Vector x) {
  const Pair u = sum(1, x);
  Vector k = 0;
  const Vector m = mantissa(u.high, k);
  // Where k is above 60, the error of 1 + x does not count.
  const Pair f = orderedSum(m - 1, u.low * powerOfTwo(integerShift - atMost(k, 60)));
  const Vector value = logarithmOf(k, f.high, k * lowOfLn2 + f.low);
  return withSign(logarithmOr(value, u.high), x);
}

}  // namespace aitken::AITKEN_LEVEL
