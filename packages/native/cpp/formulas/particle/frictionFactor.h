#pragma once

#include "constants.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Force over velocity of a particle in a gas [kg/s], 6πμr/Cc, from its radius [m] ≥ 0, its slip correction and the
 * dynamic viscosity [Pa s], both > 0. Seinfeld & Pandis (2016), ch. 9.
 */
AITKEN_INLINE Vector frictionFactor(Vector radius, Vector slipCorrection, Vector dynamicViscosity) {
  return 6 * pi * dynamicViscosity * radius / slipCorrection;
}

}  // namespace aitken::AITKEN_LEVEL::formulas
