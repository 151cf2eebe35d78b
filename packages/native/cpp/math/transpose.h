#pragma once

#include "math/register.h"

namespace aitken::AITKEN_LEVEL {

/** Transposes a square of vectors in registers. */
AITKEN_INLINE void transpose(Register (&square)[width]) {
#if defined(__AVX512F__)
  __m512d pairs[8], fours[8];
  for (int i = 0; i < 8; i += 2) {
    pairs[i] = _mm512_unpacklo_pd((__m512d)square[i], (__m512d)square[i + 1]);
    pairs[i + 1] = _mm512_unpackhi_pd((__m512d)square[i], (__m512d)square[i + 1]);
  }
  // Pairs of rows 0 1 | 2 3 and 4 5 | 6 7: even and odd quarters.
  for (int i = 0; i < 8; i += 4)
    for (int k = 0; k < 2; k++) {
      fours[i + k] = _mm512_shuffle_f64x2(pairs[i + k], pairs[i + 2 + k], 0x88);
      fours[i + 2 + k] = _mm512_shuffle_f64x2(pairs[i + k], pairs[i + 2 + k], 0xdd);
    }
  for (int k = 0; k < 4; k++) {
    square[k] = (Register)_mm512_shuffle_f64x2(fours[k], fours[4 + k], 0x88);
    square[4 + k] = (Register)_mm512_shuffle_f64x2(fours[k], fours[4 + k], 0xdd);
  }
#elif defined(__AVX2__)
  const __m256d low01 = _mm256_unpacklo_pd((__m256d)square[0], (__m256d)square[1]);
  const __m256d high01 = _mm256_unpackhi_pd((__m256d)square[0], (__m256d)square[1]);
  const __m256d low23 = _mm256_unpacklo_pd((__m256d)square[2], (__m256d)square[3]);
  const __m256d high23 = _mm256_unpackhi_pd((__m256d)square[2], (__m256d)square[3]);
  square[0] = (Register)_mm256_permute2f128_pd(low01, low23, 0x20);
  square[1] = (Register)_mm256_permute2f128_pd(high01, high23, 0x20);
  square[2] = (Register)_mm256_permute2f128_pd(low01, low23, 0x31);
  square[3] = (Register)_mm256_permute2f128_pd(high01, high23, 0x31);
#else
  const Register first = {square[0][0], square[1][0]};
  square[1] = Register{square[0][1], square[1][1]};
  square[0] = first;
#endif
}

}  // namespace aitken::AITKEN_LEVEL
