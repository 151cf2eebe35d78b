#pragma once

#include "math/exponentialMinusOne.h"

namespace aitken::AITKEN_LEVEL::formulas {

/** The same for ratios ≥ −700 or NaN. */
AITKEN_INLINE Vector moderateCoulombContinuumLimit(Vector coulombPotentialRatio) {
  return choose(coulombPotentialRatio != 0, -coulombPotentialRatio / exponentialMinusOne(-coulombPotentialRatio), 1);
}

/**
 * How much a Coulomb potential enhances collisions in the continuum limit, from its ratio φ to the thermal energy: φ/(1 −
 * e^(−φ)), 1 for no potential. Gopalakrishnan & Hogan (2012), eq. 6b.
 */
AITKEN_INLINE Vector coulombContinuumLimit(Vector coulombPotentialRatio) {
  // Beyond, e^(−φ) overflows before the result vanishes; and e^φ loses digits before it does.
  const Vector root = exponential(0.5 * coulombPotentialRatio);
  return choose(coulombPotentialRatio < -700, -coulombPotentialRatio * root * root,
                moderateCoulombContinuumLimit(coulombPotentialRatio));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
