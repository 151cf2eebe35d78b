#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Latent heat [J/kg] that falls linearly with temperature [K] > 0, down to 0: from its value > 0 at a reference
 * temperature [K] > 0 and a slope [J/(kg K)] ≥ 0.
 */
AITKEN_INLINE Vector latentHeatLinear(Vector referenceLatentHeat, Vector slope, Vector referenceTemperature,
                                      Vector temperature) {
  return atLeast(referenceLatentHeat - slope * (temperature - referenceTemperature), 0);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
