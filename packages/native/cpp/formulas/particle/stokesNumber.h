#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/** Inertia time of a particle [s] ≥ 0 over the time scale of the smallest eddies [s] > 0. Ayala, Rosa & Wang (2008). */
AITKEN_INLINE Vector stokesNumber(Vector inertiaTime, Vector kolmogorovTime) { return inertiaTime / kolmogorovTime; }

}  // namespace aitken::AITKEN_LEVEL::formulas
