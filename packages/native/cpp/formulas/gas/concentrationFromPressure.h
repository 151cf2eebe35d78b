#pragma once

#include "constants.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Mass concentration of a gas [kg/m³] from its partial pressure [Pa] ≥ 0, its molar mass [kg/mol] and a temperature [K],
 * both > 0. Ideal gas.
 */
AITKEN_INLINE Vector concentrationFromPressure(Vector partialPressure, Vector molarMass, Vector temperature) {
  return partialPressure * (molarMass / (gasConstant * temperature));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
