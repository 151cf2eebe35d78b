#pragma once

#include "constants.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/** The same without a limit. */
AITKEN_INLINE Vector unlimitedCoulombPotentialRatio(Vector firstRadius, Vector secondRadius, Vector firstCharge,
                                                    Vector secondCharge, Vector temperature) {
  // e²/(4π ε k) [m K]
  const double scale = elementaryCharge / (4 * pi * airPermittivity) * elementaryCharge / boltzmann;
  return -scale * (firstCharge * secondCharge) / ((firstRadius + secondRadius) * temperature);
}

/**
 * Coulomb potential of two particles in contact over the thermal energy, positive where they attract each other, from
 * their radii [m] > 0 and charges [elementary charges] and a temperature [K] > 0; at least the lower limit.
 * Gopalakrishnan & Hogan (2012), eq. 7.
 */
AITKEN_INLINE Vector coulombPotentialRatio(Vector firstRadius, Vector secondRadius, Vector firstCharge,
                                           Vector secondCharge, Vector temperature, Vector lowerLimit) {
  const Vector ratio =
      unlimitedCoulombPotentialRatio(firstRadius, secondRadius, firstCharge, secondCharge, temperature);
  return choose(ratio < lowerLimit, lowerLimit, ratio + 0 * lowerLimit);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
