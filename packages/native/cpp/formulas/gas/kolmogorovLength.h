#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Size of the smallest eddies [m], (ν³/ε)^¼, from the kinematic viscosity [m²/s] and the dissipation [m²/s³], both > 0.
 * Kolmogorov (1941).
 */
AITKEN_INLINE Vector kolmogorovLength(Vector kinematicViscosity, Vector turbulentDissipation) {
  return squareRoot(kinematicViscosity * squareRoot(kinematicViscosity / turbulentDissipation));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
