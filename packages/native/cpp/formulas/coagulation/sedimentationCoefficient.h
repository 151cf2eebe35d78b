#pragma once

#include "constants.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Coagulation coefficient [m³/s] of two particles that settle, πR² |v_i − v_j| E, from their radii [m] > 0, settling
 * velocities [m/s] and the collision efficiency in [0, 1]. Seinfeld & Pandis (2016), eq. 13A.4.
 */
AITKEN_INLINE Vector sedimentationCoefficient(Vector firstRadius, Vector secondRadius, Vector firstSettlingVelocity,
                                              Vector secondSettlingVelocity, Vector collisionEfficiency) {
  const Vector reach = firstRadius + secondRadius;
  return pi * reach * reach * magnitude(firstSettlingVelocity - secondSettlingVelocity) * collisionEfficiency;
}

}  // namespace aitken::AITKEN_LEVEL::formulas
