#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Lagrangian integral time of turbulence [s], u²/ε, from the root mean square velocity [m/s] and the dissipation [m²/s³],
 * both > 0. Ayala, Rosa & Wang (2008).
 */
AITKEN_INLINE Vector lagrangianIntegralTime(Vector fluidRootMeanSquareVelocity, Vector turbulentDissipation) {
  return fluidRootMeanSquareVelocity * (fluidRootMeanSquareVelocity / turbulentDissipation);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
