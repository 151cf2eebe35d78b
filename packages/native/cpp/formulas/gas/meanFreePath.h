#pragma once

#include "constants.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Mean free path of a gas [m], 2μ/(P √(8M/(πRT))), from its temperature [K], pressure [Pa], molar mass [kg/mol] and
 * dynamic viscosity [Pa s], all > 0. Seinfeld & Pandis (2016), eq. 9.6.
 */
AITKEN_INLINE Vector meanFreePath(Vector temperature, Vector pressure, Vector molarMass, Vector dynamicViscosity) {
  return 2 * dynamicViscosity / pressure * squareRoot(pi * gasConstant / 8 * temperature / molarMass);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
