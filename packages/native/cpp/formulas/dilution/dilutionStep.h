#pragma once

#include "math/exponential.h"

namespace aitken::AITKEN_LEVEL::formulas {

/** A concentration [1/m³] after a step [s] of dilution [1/s], c e^(−α Δt), all ≥ 0. */
AITKEN_INLINE Vector dilutionStep(Vector coefficient, Vector timeStep, Vector concentration) {
  return concentration * exponential(-coefficient * timeStep);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
