#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Velocity scale of the smallest eddies [m/s], (νε)^¼, from the kinematic viscosity [m²/s] and the dissipation [m²/s³],
 * both > 0. Kolmogorov (1941).
 */
AITKEN_INLINE Vector kolmogorovVelocity(Vector kinematicViscosity, Vector turbulentDissipation) {
  return squareRoot(squareRoot(kinematicViscosity * turbulentDissipation));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
