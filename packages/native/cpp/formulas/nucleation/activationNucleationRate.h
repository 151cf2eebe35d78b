#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Formation of particles by activation of clusters [1/(m³ s)], A C S, from the concentration of the precursor [1/m³] and
 * the activation coefficient [1/s], both ≥ 0, and the share that survives in [0, 1]. Kulmala et al. (2006).
 */
AITKEN_INLINE Vector activationNucleationRate(Vector precursorConcentration, Vector activationCoefficient,
                                              Vector survivalFactor) {
  return activationCoefficient * precursorConcentration * survivalFactor;
}

}  // namespace aitken::AITKEN_LEVEL::formulas
