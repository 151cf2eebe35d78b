#pragma once

#include "constants.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/** Mass of a sphere [kg] from its radius [m] and density [kg/m³], both > 0. */
AITKEN_INLINE Vector sphereMass(Vector radius, Vector density) {
  return 4 * pi / 3 * density * radius * (radius * radius);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
