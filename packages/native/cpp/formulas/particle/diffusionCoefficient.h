#pragma once

#include "constants.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Diffusion coefficient of a particle [m²/s], k T B, from a temperature [K] > 0 and its mobility [s/kg] ≥ 0. Einstein
 * (1905).
 */
AITKEN_INLINE Vector diffusionCoefficient(Vector temperature, Vector mobility) {
  return boltzmann * temperature * mobility;
}

}  // namespace aitken::AITKEN_LEVEL::formulas
