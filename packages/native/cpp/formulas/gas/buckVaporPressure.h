#pragma once

#include "constants.h"
#include "math/exponential.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Saturation vapor pressure of water [Pa] at a temperature [K] > 0, over ice below 273.15 K, over liquid from there on.
 * Buck (1981), coefficients of 1996.
 */
AITKEN_INLINE Vector buckVaporPressure(Vector temperature) {
  const Vector t = temperature - celsiusZero;
  const Mask ice = t < 0;
  const Vector a = choose(ice, 23.036, 18.678);
  const Vector b = choose(ice, 1 / 333.7, 1 / 234.5);
  const Vector c = choose(ice, 279.82, 257.14);
  const Vector scale = choose(ice, 611.15, 611.21);
  return scale * exponential((a - t * b) * t / (c + t));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
