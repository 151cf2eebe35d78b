#pragma once

#include "constants.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/** Molecules in a volume of gas [1/m³] from its mass concentration [kg/m³] ≥ 0 and its molar mass [kg/mol] > 0. */
AITKEN_INLINE Vector moleculeNumberConcentration(Vector concentration, Vector molarMass) {
  return concentration * avogadro / molarMass;
}

}  // namespace aitken::AITKEN_LEVEL::formulas
