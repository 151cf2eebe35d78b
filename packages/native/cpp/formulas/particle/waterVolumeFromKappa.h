#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Volume of water on a solute [m³], Vs κ a/(1 − a), from the volume of the solute [m³] and its hygroscopicity, both ≥ 0,
 * and the water's activity in [0, 1). Petters & Kreidenweis (2007).
 */
AITKEN_INLINE Vector waterVolumeFromKappa(Vector soluteVolume, Vector kappa, Vector waterActivity) {
  return soluteVolume * kappa * waterActivity / (1 - waterActivity);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
