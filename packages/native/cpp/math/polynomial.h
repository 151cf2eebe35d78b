#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL {

/** The first `count` terms; powers[i] is x to the power of 2^i. */
template <Size count>
AITKEN_INLINE Vector polynomialTerms(const Vector* powers, const double* coefficients) {
  if constexpr (count == 1) {
    return coefficients[0];
  } else {
    // The largest power of two below `count`.
    constexpr Size half = Size{1} << (63 - __builtin_clzll(count - 1));
    const Vector low = polynomialTerms<half>(powers, coefficients);
    const Vector high = polynomialTerms<count - half>(powers, coefficients + half);
    return low + powers[63 - __builtin_clzll(half)] * high;
  }
}

/**
 * Σ coefficients[i] x^i. With multiply-add one term after the other (Horner's scheme), which takes the fewest operations;
 * without it, or where a long chain would keep narrow registers waiting, all terms but the first by halves (Estrin's scheme),
 * so that many are computed at a time, then the first, so that what is mostly largest is rounded only once.
 */
template <Size count>
AITKEN_INLINE Vector polynomial(Vector x, const double (&coefficients)[count]) {
  if constexpr (fused && (width == 8 || count <= 12)) {
    Vector sum = coefficients[count - 1];
    for (Size term = count - 1; term-- > 0;) sum = coefficients[term] + x * sum;
    return sum;
  }
  Vector powers[] = {x, x, x, x, x};
  for (int i = 1; i < 5; i++) powers[i] = powers[i - 1] * powers[i - 1];
  return coefficients[0] + x * polynomialTerms<count - 1>(powers, coefficients + 1);
}

}  // namespace aitken::AITKEN_LEVEL
