#pragma once

#include "constants.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Radius [m] at which the curvature of a particle raises a vapor pressure by the factor e, 2σM/(RTρ), from surface
 * tension [N/m], density [kg/m³], molar mass [kg/mol] and temperature [K], all > 0. Seinfeld & Pandis (2016), eq. 10.86.
 */
AITKEN_INLINE Vector kelvinRadius(Vector surfaceTension, Vector density, Vector molarMass, Vector temperature) {
  return 2 * surfaceTension * molarMass / (gasConstant * temperature * density);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
