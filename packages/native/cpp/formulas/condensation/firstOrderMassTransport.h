#pragma once

#include "constants.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Volume of vapor that a particle collects per time [m³/s], 4πrDf, from its radius [m], the transition correction and the
 * vapor's diffusion coefficient [m²/s], all ≥ 0. Seinfeld & Pandis (2016), ch. 12.
 */
AITKEN_INLINE Vector firstOrderMassTransport(Vector radius, Vector transitionCorrection, Vector diffusionCoefficient) {
  return 4 * pi * radius * diffusionCoefficient * transitionCorrection;
}

}  // namespace aitken::AITKEN_LEVEL::formulas
