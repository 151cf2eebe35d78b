// One vector register of float64, as wide as the level has them. Arithmetic, comparison and selection (`mask ? a : b`) are
// the compiler's vector extensions; what those lack is here.
#pragma once

#include "math/level.h"

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

namespace aitken::AITKEN_LEVEL {

#if defined(__AVX512F__)
inline constexpr Size width = 8;
#elif defined(__AVX2__)
inline constexpr Size width = 4;
#else
inline constexpr Size width = 2;
#endif

typedef double Register __attribute__((vector_size(width * sizeof(double))));
typedef std::uint64_t RegisterBits __attribute__((vector_size(width * sizeof(double))));
/** Of each lane all bits or none, as comparisons give them. */
using RegisterMask = decltype(Register{} < Register{});

AITKEN_INLINE Register broadcast(double value) { return Register{} + value; }

/** Arrays are aligned to 8 bytes, no more. */
AITKEN_INLINE Register loadRegister(const double* from) {
  Register value;
  __builtin_memcpy(&value, from, sizeof value);
  return value;
}

AITKEN_INLINE void storeRegister(double* to, Register value) { __builtin_memcpy(to, &value, sizeof value); }

AITKEN_INLINE Register squareRoot(Register value) {
#if defined(__AVX512F__)
  return (Register)_mm512_sqrt_pd((__m512d)value);
#elif defined(__AVX2__)
  return (Register)_mm256_sqrt_pd((__m256d)value);
#elif defined(__x86_64__)
  return (Register)_mm_sqrt_pd((__m128d)value);
#elif defined(__aarch64__)
  return (Register)vsqrtq_f64((float64x2_t)value);
#else
  for (Size lane = 0; lane < width; lane++) value[lane] = __builtin_sqrt(value[lane]);
  return value;
#endif
}

// The larger and the smaller of two; where `a` is NaN the result is NaN.
AITKEN_INLINE Register atLeast(Register a, Register bound) {
#if defined(__AVX512F__)
  return (Register)_mm512_max_pd((__m512d)bound, (__m512d)a);
#elif defined(__AVX2__)
  return (Register)_mm256_max_pd((__m256d)bound, (__m256d)a);
#elif defined(__x86_64__)
  return (Register)_mm_max_pd((__m128d)bound, (__m128d)a);
#else
  return a < bound ? bound : a;
#endif
}
AITKEN_INLINE Register atMost(Register a, Register bound) {
#if defined(__AVX512F__)
  return (Register)_mm512_min_pd((__m512d)bound, (__m512d)a);
#elif defined(__AVX2__)
  return (Register)_mm256_min_pd((__m256d)bound, (__m256d)a);
#elif defined(__x86_64__)
  return (Register)_mm_min_pd((__m128d)bound, (__m128d)a);
#else
  return a > bound ? bound : a;
#endif
}

/** The sum of all lanes, always in the same order. */
AITKEN_INLINE double total(Register value) {
  double sum = 0;
  for (Size lane = 0; lane < width; lane++) sum += value[lane];
  return sum;
}

}  // namespace aitken::AITKEN_LEVEL
