#pragma once

#include "math/exponential.h"
#include "math/logarithm.h"
#include "math/pair.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Density [1/m] of a lognormal distribution at a size [m] ≥ 0, 0 where that is 0, from its median [m] and the logarithm of
 * its geometric standard deviation, both > 0. Aitchison & Brown (1957).
 */
AITKEN_INLINE Vector lognormalDensity(Vector size, Vector median, Vector width) {
  const double inverseRootOf2Pi = 0.3989422804014327;
  const Vector ratio = logarithm(size / median), distance = rounded(ratio / width);
  // In the tails e^ multiplies what quotient and square lost by up to 745.
  const Pair back = product(distance, width), square = product(distance, distance);
  const Vector rest = ((ratio - back.high) - back.low) / width;
  const Vector lost = 0.5 * square.low + distance * rest;
  const Vector density = exponential(-0.5 * square.high) * (1 - lost) * inverseRootOf2Pi / (size * width);
  // Squares of what is smaller vanish.
  return choose(size < 1e-150, 0, density);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
