#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Variance of the fluid's acceleration in Kolmogorov units from the Taylor-microscale Reynolds number > 0. Ayala, Rosa &
 * Wang (2008).
 */
AITKEN_INLINE Vector normalizedAccelerationVariance(Vector taylorMicroscaleReynoldsNumber) {
  return (11 + 7 * taylorMicroscaleReynoldsNumber) / (205 + taylorMicroscaleReynoldsNumber);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
