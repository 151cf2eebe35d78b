#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Coagulation coefficient [m³/s] of two particles of these volumes [m³] > 0, k (v_i + v_j) with a rate k [1/s] ≥ 0.
 * Golovin (1963).
 */
AITKEN_INLINE Vector additiveCoefficient(Vector firstVolume, Vector secondVolume, Vector rate) {
  return rate * (firstVolume + secondVolume);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
