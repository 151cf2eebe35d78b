#pragma once

#include "constants.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Mean free path of a vapor [m], 3D/c with the mean thermal speed c = √(8RT/(πM)), from its diffusion coefficient [m²/s]
 * ≥ 0, its molar mass [kg/mol] and a temperature [K], both > 0. Fuchs & Sutugin (1971); Seinfeld & Pandis (2016), sec.
 * 12.1.
 */
AITKEN_INLINE Vector vaporMeanFreePath(Vector diffusionCoefficient, Vector molarMass, Vector temperature) {
  return diffusionCoefficient * (3 * squareRoot(pi / (8 * gasConstant) * molarMass / temperature));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
