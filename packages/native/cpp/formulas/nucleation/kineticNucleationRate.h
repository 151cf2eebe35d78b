#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Formation of particles by collision of two molecules [1/(m³ s)], K C² S, from the concentration of the precursor [1/m³]
 * and the kinetic coefficient [m³/s], both ≥ 0, and the share that survives in [0, 1]. Kulmala et al. (2006).
 */
AITKEN_INLINE Vector kineticNucleationRate(Vector precursorConcentration, Vector kineticCoefficient,
                                           Vector survivalFactor) {
  return kineticCoefficient * precursorConcentration * precursorConcentration * survivalFactor;
}

}  // namespace aitken::AITKEN_LEVEL::formulas
