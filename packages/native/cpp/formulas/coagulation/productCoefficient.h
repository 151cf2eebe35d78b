#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Coagulation coefficient [m³/s] of two particles of these volumes [m³] > 0, k v_i v_j with a rate k [1/(m³ s)] ≥ 0.
 * McLeod (1962).
 */
AITKEN_INLINE Vector productCoefficient(Vector firstVolume, Vector secondVolume, Vector rate) {
  return rate * (firstVolume * secondVolume);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
