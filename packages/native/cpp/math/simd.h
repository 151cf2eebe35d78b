// Vectors of float64, as wide as the level has registers. Arithmetic, comparison and selection (`mask ? a : b`) are the
// compiler's vector extensions; what those lack is here.
#pragma once

#include "math/level.h"

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

namespace aitken::AITKEN_LEVEL {

#if defined(__AVX512F__)
inline constexpr Size lanes = 8;
#elif defined(__AVX2__)
inline constexpr Size lanes = 4;
#else
inline constexpr Size lanes = 2;
#endif

typedef double Vector __attribute__((vector_size(lanes * sizeof(double))));
typedef std::uint64_t Bits __attribute__((vector_size(lanes * sizeof(double))));
/** Of each lane all bits or none, as comparisons give them. */
using Mask = decltype(Vector{} < Vector{});

AITKEN_INLINE Vector all(double value) { return Vector{} + value; }

/** Arrays are aligned to 8 bytes, no more. */
AITKEN_INLINE Vector load(const double* from) {
  Vector value;
  __builtin_memcpy(&value, from, sizeof value);
  return value;
}

AITKEN_INLINE void store(double* to, Vector value) { __builtin_memcpy(to, &value, sizeof value); }

/** The first `count` lanes; `rest` in the others. */
AITKEN_INLINE Vector loadPart(const double* from, Size count, double rest) {
  Vector value = all(rest);
  for (Size lane = 0; lane < count; lane++) value[lane] = from[lane];
  return value;
}

AITKEN_INLINE void storePart(double* to, Vector value, Size count) {
  for (Size lane = 0; lane < count; lane++) to[lane] = value[lane];
}

/** The sum of all lanes, always in the same order. */
AITKEN_INLINE double total(Vector value) {
  double sum = 0;
  for (Size lane = 0; lane < lanes; lane++) sum += value[lane];
  return sum;
}

// Where a is NaN the result is NaN.
AITKEN_INLINE Vector atLeast(Vector a, double bound) { return a < all(bound) ? all(bound) : a; }
AITKEN_INLINE Vector atMost(Vector a, double bound) { return a > all(bound) ? all(bound) : a; }

AITKEN_INLINE Vector squareRoot(Vector value) {
#if defined(__AVX512F__)
  return (Vector)_mm512_sqrt_pd((__m512d)value);
#elif defined(__AVX2__)
  return (Vector)_mm256_sqrt_pd((__m256d)value);
#elif defined(__x86_64__)
  return (Vector)_mm_sqrt_pd((__m128d)value);
#elif defined(__aarch64__)
  return (Vector)vsqrtq_f64((float64x2_t)value);
#else
  for (Size lane = 0; lane < lanes; lane++) value[lane] = __builtin_sqrt(value[lane]);
  return value;
#endif
}

/** Calls body(from, count) for every vector of an array: `count` is `lanes`, but for the last vector maybe less. */
template <class Body>
AITKEN_INLINE void eachVector(Size begin, Size end, const Body& body) {
  Size from = begin;
  for (; from + lanes <= end; from += lanes) body(from, lanes);
  if (from < end) body(from, end - from);
}

AITKEN_INLINE Vector load(const double* from, Size count, double rest) {
  return count == lanes ? load(from) : loadPart(from, count, rest);
}

AITKEN_INLINE void store(double* to, Vector value, Size count) {
  if (count == lanes) store(to, value);
  else storePart(to, value, count);
}

}  // namespace aitken::AITKEN_LEVEL
