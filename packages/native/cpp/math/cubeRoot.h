#pragma once

#include "math/simd.h"

namespace aitken::AITKEN_LEVEL {

/**
 * The cube root of each lane, for 1e-200 ≤ x ≤ 1e200; at most 1 ULP off. NaN gives NaN; other values give no error, but
 * nothing useful either.
 *
 * A first z ≈ x^(−1/3) comes from a third of the exponent and leading mantissa bits, taken as an integer; two steps of
 * z (1 + e/3 + 2e²/9 + 14e³/81), e = 1 − x z³, each of fourth order, and a step of Newton's on y = x z² follow.
 */
AITKEN_INLINE Vector cubeRoot(Vector x) {
  // The upper half of the bits as a float64, by way of the last bits of 2^52.
  const Vector shift = all(0x1p52);
  const Vector upper = (Vector)(((Bits)x >> 32) | (Bits)shift) - shift;
  const Vector third = upper * (-1.0 / 3) + 0x553f0000;
  Vector z = (Vector)((Bits)(third + shift) << 32);
  for (int step = 0; step < 2; step++) {
    const Vector e = 1 - (x * z) * (z * z);
    z += z * e * (1.0 / 3 + e * (2.0 / 9 + e * (14.0 / 81)));
  }
  const Vector y = x * (z * z);
  return y + (x - y * y * y) * (z * z) * (1.0 / 3);
}

}  // namespace aitken::AITKEN_LEVEL
