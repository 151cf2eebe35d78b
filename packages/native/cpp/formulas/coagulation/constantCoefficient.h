#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/** Coagulation coefficient [m³/s] of two particles of any volumes [m³]: the rate [m³/s] ≥ 0 itself. Smoluchowski (1916). */
AITKEN_INLINE Vector constantCoefficient(Vector, Vector, Vector rate) { return rate; }

}  // namespace aitken::AITKEN_LEVEL::formulas
