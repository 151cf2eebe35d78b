#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Eulerian integral length of turbulence [m], u³/(2ε), from the root mean square velocity [m/s] and the dissipation
 * [m²/s³], both > 0. Ayala, Rosa & Wang (2008).
 */
AITKEN_INLINE Vector eulerianIntegralLength(Vector fluidRootMeanSquareVelocity, Vector turbulentDissipation) {
  const Vector u = fluidRootMeanSquareVelocity;
  return 0.5 * u * (u * (u / turbulentDissipation));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
