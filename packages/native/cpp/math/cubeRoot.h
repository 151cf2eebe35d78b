#pragma once

#include <cmath>

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL {

/**
 * The cube root of each lane, for 1e-200 ≤ x ≤ 1e200; at most 1 ULP off. NaN gives NaN; other values give no error, but
 * nothing useful either.
 *
 * A first z ≈ x^(−1/3) comes from a third of the exponent and leading mantissa bits, taken as an integer; two steps of
 * z (1 + e/3 + 2e²/9 + 14e³/81), e = 1 − x z³, each of fourth order, and a step of Newton's on y = x z² follow.
 */
AITKEN_INLINE Vector moderateCubeRoot(Vector x) {
  Vector z = both(
      [](Register x) __attribute__((always_inline)) {
        // The upper half of the bits as a float64, by way of the last bits of 2^52.
        const Register shift = broadcast(0x1p52);
        const Register upper = (Register)(((RegisterBits)x >> 32) | (RegisterBits)shift) - shift;
        const Register third = upper * (-1.0 / 3) + 0x553f0000;
        return (Register)((RegisterBits)(third + shift) << 32);
      },
      x);
  for (int step = 0; step < 2; step++) {
    const Vector e = 1 - (x * z) * (z * z);
    z += z * e * (1.0 / 3 + e * (2.0 / 9 + e * (14.0 / 81)));
  }
  const Vector y = x * (z * z);
  return y + (x - y * y * y) * (z * z) * (1.0 / 3);
}

/** The cube root of each lane, for all x ≥ 0 or NaN; at most 1 ULP off. */
AITKEN_INLINE Vector cubeRoot(Vector x) {
  const Mask small = x < 0x1p-600, large = 0x1p600 < x;
  const Vector root = moderateCubeRoot(x * choose(small, 0x1p600, choose(large, 0x1p-600, 1)));
  return choose(x < INFINITY, root * choose(small, 0x1p-200, choose(large, 0x1p200, 1)), x);
}

}  // namespace aitken::AITKEN_LEVEL
