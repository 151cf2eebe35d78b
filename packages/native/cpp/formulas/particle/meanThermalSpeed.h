#pragma once

#include "constants.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Mean thermal speed [m/s] of a particle, √(8kT/(πm)), from its mass [kg] and a temperature [K], both > 0. Seinfeld &
 * Pandis (2016), table 9.5.
 */
AITKEN_INLINE Vector meanThermalSpeed(Vector mass, Vector temperature) {
  return squareRoot(8 * boltzmann / pi * temperature / mass);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
