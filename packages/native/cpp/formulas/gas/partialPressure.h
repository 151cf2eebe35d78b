#pragma once

#include "constants.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Partial pressure of a gas [Pa] from its mass concentration [kg/m³] ≥ 0, its molar mass [kg/mol] and a temperature [K],
 * both > 0. Ideal gas.
 */
AITKEN_INLINE Vector partialPressure(Vector concentration, Vector molarMass, Vector temperature) {
  return concentration * (gasConstant * temperature / molarMass);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
