#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Hygroscopicity of a solute, (1 − a)/a Vw/Vs, from its volume [m³] > 0, that of the water on it [m³] ≥ 0 and the water's
 * activity in (0, 1]. Petters & Kreidenweis (2007).
 */
AITKEN_INLINE Vector kappaFromVolumes(Vector soluteVolume, Vector waterVolume, Vector waterActivity) {
  return (1 - waterActivity) * waterVolume / (waterActivity * soluteVolume);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
