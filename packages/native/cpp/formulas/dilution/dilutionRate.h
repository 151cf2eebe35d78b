#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/** Change [1/(m³ s)] of a concentration [1/m³] by dilution [1/s], both ≥ 0. */
AITKEN_INLINE Vector dilutionRate(Vector coefficient, Vector concentration) { return -coefficient * concentration; }

}  // namespace aitken::AITKEN_LEVEL::formulas
