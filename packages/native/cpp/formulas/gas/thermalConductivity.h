#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/** Thermal conductivity of air [W/(m K)] at a temperature [K] > 0. Seinfeld & Pandis (2016), eq. 17.54. */
AITKEN_INLINE Vector thermalConductivity(Vector temperature) { return 1e-3 * (4.39 + 0.071 * temperature); }

}  // namespace aitken::AITKEN_LEVEL::formulas
