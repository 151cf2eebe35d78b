#pragma once

#include "math/exponential.h"
#include "math/pair.h"

namespace aitken::AITKEN_LEVEL {

/**
 * e^x − 1 of each lane, for all x, without cancellation; at most 1.1 ULP off. NaN gives NaN, −∞ gives −1, beyond float64 the
 * result is ∞; subnormal numbers and −0 give themselves.
 *
 * x = k ln 2 + r as for the exponential: (1 − 2^−k) + r exactly, as a sum and its error, to which the rest is added; all
 * times 2^k.
 */
AITKEN_INLINE Vector exponentialMinusOne(Vector x) {
  // Further out the result is −1 or ∞ all the same.
  const Vector moderate = atLeast(atMost(x, 710), -40);
  const Vector exponent = moderate * 0x1.71547652b82fep+0 + integerShift;
  const Vector k = exponent - integerShift;
  // ln 2 in two parts, the first so short that k times it is exact.
  const Vector most = moderate - k * 0x1.62e42feep-1;
  const Vector rest = k * 0x1.a39ef35793c76p-33;
  const Vector r = most - rest;
  const Vector error = (most - r) - rest;

  // 2^−60 and what is smaller does not count.
  const Vector whole = 1 - powerOfTwo(integerShift - atMost(k, 60));
  const Pair linear = orderedSum(whole, r);
  const Vector mantissa = linear.high + (linear.low + (error + error * r) + exponentialTail(r));
  // 2^1024 in two factors. A zero keeps its sign.
  return withSign(mantissa * 2 * powerOfTwo(exponent - 1), x);
}

}  // namespace aitken::AITKEN_LEVEL
