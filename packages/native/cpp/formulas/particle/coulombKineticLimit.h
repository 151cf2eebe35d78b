#pragma once

#include "math/exponential.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * How much a Coulomb potential enhances collisions in the kinetic limit, from its ratio φ to the thermal energy: 1 + φ,
 * or e^φ where it is negative. Gopalakrishnan & Hogan (2012), eq. 6d, e.
 */
AITKEN_INLINE Vector coulombKineticLimit(Vector coulombPotentialRatio) {
  return choose(coulombPotentialRatio < 0, exponential(coulombPotentialRatio), 1 + coulombPotentialRatio);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
