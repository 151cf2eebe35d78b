#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/** Rate [1/s] at which a flow [m³/s] ≥ 0 dilutes a volume [m³] > 0. */
AITKEN_INLINE Vector dilutionCoefficient(Vector volume, Vector inputFlowRate) { return inputFlowRate / volume; }

}  // namespace aitken::AITKEN_LEVEL::formulas
