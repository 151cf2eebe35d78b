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

// A difference, since 0 + −0 is 0.
AITKEN_INLINE Register broadcast(double value) { return value - Register{}; }

/** Arrays are aligned to 8 bytes, no more. */
AITKEN_INLINE Register loadRegister(const double* from) {
  Register value;
  __builtin_memcpy(&value, from, sizeof value);
  return value;
}

AITKEN_INLINE void storeRegister(double* to, Register value) { __builtin_memcpy(to, &value, sizeof value); }

/** The first `count` elements of an array, at most all; `rest` in the other lanes. */
AITKEN_INLINE Register loadRegister(const double* from, Size count, double rest) {
#if defined(__AVX512F__)
  return (Register)_mm512_mask_loadu_pd((__m512d)broadcast(rest), (__mmask8)((1u << count) - 1), from);
#else
  Register value;
  for (Size lane = 0; lane < width; lane++) value[lane] = lane < count ? from[lane] : rest;
  return value;
#endif
}

/** The first `count` lanes, at most all. */
AITKEN_INLINE void storeRegister(double* to, Register value, Size count) {
#if defined(__AVX512F__)
  _mm512_mask_storeu_pd(to, (__mmask8)((1u << count) - 1), (__m512d)value);
#else
  for (Size lane = 0; lane < count; lane++) to[lane] = value[lane];
#endif
}

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

/**
 * The value, from here on opaque to the compiler: it contracts no product that went into it with an addition that comes
 * after it (-ffp-contract=fast), so that all see the same rounded value. No instruction.
 */
AITKEN_INLINE Register rounded(Register value) {
#if defined(__x86_64__)
  asm("" : "+v"(value));
#elif defined(__aarch64__)
  asm("" : "+w"(value));
#else
  asm("" : "+m"(value));
#endif
  return value;
}

/** Whether the level has multiply-add with a single rounding. */
#if defined(__FMA__) || defined(__aarch64__) || defined(__FP_FAST_FMA)
inline constexpr bool fused = true;
#else
inline constexpr bool fused = false;
#endif

/** a b + c with a single rounding, fast where `fused`. */
AITKEN_INLINE Register fusedMultiplyAdd(Register a, Register b, Register c) {
#if defined(__AVX512F__)
  return (Register)_mm512_fmadd_pd((__m512d)a, (__m512d)b, (__m512d)c);
#elif defined(__AVX2__) && defined(__FMA__)
  return (Register)_mm256_fmadd_pd((__m256d)a, (__m256d)b, (__m256d)c);
#elif defined(__aarch64__)
  return (Register)vfmaq_f64((float64x2_t)c, (float64x2_t)a, (float64x2_t)b);
#else
  for (Size lane = 0; lane < width; lane++) c[lane] = __builtin_fma(a[lane], b[lane], c[lane]);
  return c;
#endif
}

/** Whether the level looks numbers up in a register, and scales by powers of two, at the price of one operation each. */
#if defined(__AVX512F__)
inline constexpr bool looksUp = true;
#else
inline constexpr bool looksUp = false;
#endif

/** Of each lane table[the last three bits], fast where `looksUp`. */
AITKEN_INLINE Register lookUp(RegisterBits index, const double (&table)[8]) {
#if defined(__AVX512F__)
  return (Register)_mm512_permutexvar_pd((__m512i)index, _mm512_loadu_pd(table));
#else
  Register found{};
  for (Size lane = 0; lane < width; lane++) found[lane] = table[index[lane] & 7];
  return found;
#endif
}

/** value × 2^⌊exponent⌋, rounded once, also where 2^⌊exponent⌋ is no normal number; fast where `looksUp`. */
AITKEN_INLINE Register scaledByFloor(Register value, Register exponent) {
#if defined(__AVX512F__)
  return (Register)_mm512_scalef_pd((__m512d)value, (__m512d)exponent);
#else
  for (Size lane = 0; lane < width; lane++) value[lane] = __builtin_ldexp(value[lane], (int)__builtin_floor(exponent[lane]));
  return value;
#endif
}

/** The sum of all lanes, always in the same order: halves are added until one is left. */
AITKEN_INLINE double total(Register value) {
#if defined(__AVX512F__)
  return _mm512_reduce_add_pd((__m512d)value);
#elif defined(__AVX2__)
  const __m128d half = _mm256_castpd256_pd128((__m256d)value) + _mm256_extractf128_pd((__m256d)value, 1);
  return half[0] + half[1];
#else
  return value[0] + value[1];
#endif
}

}  // namespace aitken::AITKEN_LEVEL
