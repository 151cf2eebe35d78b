#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Time scale of the smallest eddies [s], √(ν/ε), from the kinematic viscosity [m²/s] and the dissipation [m²/s³], both >
 * 0. Kolmogorov (1941).
 */
AITKEN_INLINE Vector kolmogorovTime(Vector kinematicViscosity, Vector turbulentDissipation) {
  return squareRoot(kinematicViscosity / turbulentDissipation);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
