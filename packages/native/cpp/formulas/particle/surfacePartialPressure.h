#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Partial pressure over a solution [Pa] from the saturation vapor pressure of the pure substance [Pa] and its activity,
 * both ≥ 0. Raoult (1887).
 */
AITKEN_INLINE Vector surfacePartialPressure(Vector pureVaporPressure, Vector activity) {
  return pureVaporPressure * activity;
}

}  // namespace aitken::AITKEN_LEVEL::formulas
