#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/** Mean free path of the gas [m] ≥ 0 over the radius of a particle [m] > 0. Seinfeld & Pandis (2016), eq. 9.1. */
AITKEN_INLINE Vector knudsenNumber(Vector meanFreePath, Vector radius) { return meanFreePath / radius; }

}  // namespace aitken::AITKEN_LEVEL::formulas
