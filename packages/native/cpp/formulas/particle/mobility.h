#pragma once

#include "constants.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Mobility of a particle in a gas [s/kg], Cc/(6πμr), from its radius [m], its slip correction and the dynamic viscosity
 * [Pa s], all > 0. Seinfeld & Pandis (2016), eq. 9.78.
 */
AITKEN_INLINE Vector mobility(Vector radius, Vector slipCorrection, Vector dynamicViscosity) {
  return slipCorrection / (6 * pi * dynamicViscosity * radius);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
