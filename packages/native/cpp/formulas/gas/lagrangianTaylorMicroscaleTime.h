#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Lagrangian Taylor microscale of time [s], τ √(2Re/(√15 a)), from the Kolmogorov time [s], the Taylor-microscale
 * Reynolds number and the normalized acceleration variance, all > 0. Ayala, Rosa & Wang (2008).
 */
AITKEN_INLINE Vector lagrangianTaylorMicroscaleTime(Vector kolmogorovTime, Vector taylorMicroscaleReynoldsNumber,
                                                    Vector normalizedAccelerationVariance) {
  const double twoOverRootOf15 = 0.5163977794943222;
  return kolmogorovTime *
         squareRoot(twoOverRootOf15 * taylorMicroscaleReynoldsNumber / normalizedAccelerationVariance);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
