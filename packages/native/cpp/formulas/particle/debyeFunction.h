#pragma once

#include "math/debyeFunction.h"

namespace aitken::AITKEN_LEVEL::formulas {

/** The first Debye function of a number ≥ 0, which wall losses need. Debye (1912); Abramowitz & Stegun (1964), 27.1. */
AITKEN_INLINE Vector debyeFunction(Vector variable) { return AITKEN_LEVEL::debyeFunction(variable); }

}  // namespace aitken::AITKEN_LEVEL::formulas
