#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Reynolds number 2rv/ν of a particle that moves through a fluid, from its radius [m] > 0 and velocity [m/s] ≥ 0 and the
 * kinematic viscosity [m²/s] > 0.
 */
AITKEN_INLINE Vector particleReynoldsNumber(Vector radius, Vector velocity, Vector kinematicViscosity) {
  return velocity * (2 * radius / kinematicViscosity);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
