#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/** Partial pressure [Pa] ≥ 0 over the saturation vapor pressure of the pure substance [Pa] > 0. */
AITKEN_INLINE Vector saturationRatio(Vector partialPressure, Vector pureVaporPressure) {
  return partialPressure / pureVaporPressure;
}

}  // namespace aitken::AITKEN_LEVEL::formulas
