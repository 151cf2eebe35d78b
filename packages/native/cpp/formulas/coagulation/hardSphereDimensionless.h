#pragma once

#include "constants.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

inline constexpr double rootOf8Pi = 5.013256549262001;

/**
 * Dimensionless coagulation coefficient of neutral hard spheres from their diffusive Knudsen number ≥ 0. Gopalakrishnan &
 * Hogan (2012).
 */
AITKEN_INLINE Vector hardSphereDimensionless(Vector diffusiveKnudsenNumber) {
  // From here on the quotient is the kinetic limit √(8π); its powers would overflow.
  const Vector k = atMost(diffusiveKnudsenNumber, 1e60);
  const Vector over = k * (4 * pi + k * (25.836 + k * (11.211 * rootOf8Pi)));
  return diffusiveKnudsenNumber * (over / (1 + k * (3.502 + k * (7.211 + k * 11.211))));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
