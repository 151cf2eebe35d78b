// Sums and products with their rounding errors (Knuth, Dekker): a number as the unevaluated sum of two.
#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL {

struct Pair {
  Vector high, low;
};

/** a + b, exactly, where |a| ≥ |b| or a = 0. */
AITKEN_INLINE Pair orderedSum(Vector a, Vector b) {
  a = rounded(a), b = rounded(b);
  const Vector high = a + b;
  return {high, b - (high - a)};
}

/** a + b, exactly. */
AITKEN_INLINE Pair sum(Vector a, Vector b) {
  a = rounded(a), b = rounded(b);
  const Vector high = a + b;
  const Vector ofB = high - a;
  return {high, (a - (high - ofB)) + (b - ofB)};
}

/** A number in two halves of at most 26 bits, exactly, below 2^996. */
AITKEN_INLINE Pair halves(Vector a) {
  const Vector scaled = a * 0x1.0000002p27;
  const Vector high = scaled - (scaled - a);
  return {high, a - high};
}

/** a b, exactly, where it is 0 or between 2^−960 and 2^1000 and neither factor is above 2^990. */
AITKEN_INLINE Pair product(Vector a, Vector b) {
  const Vector high = rounded(a * b);
  if constexpr (fused) return {high, fusedMultiplyAdd(a, b, -high)};
  const Pair x = halves(a), y = halves(b);
  return {high, ((x.high * y.high - high) + x.high * y.low + x.low * y.high) + x.low * y.low};
}

}  // namespace aitken::AITKEN_LEVEL
