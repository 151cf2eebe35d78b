#pragma once

#include "constants.h"
#include "formulas/coagulation/brownianCoefficient.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Brownian coagulation coefficient [m³/s] of two particles from their radii [m], diffusion coefficients [m²/s], Fuchs
 * lengths [m] and mean thermal speeds [m/s], all > 0 but the lengths, which may be 0, and the accommodation in (0, 1].
 * Fuchs (1964); Seinfeld & Pandis (2016), eq. 13.56.
 */
AITKEN_INLINE Vector brownianCoefficientFromProperties(Vector firstRadius, Vector secondRadius, Vector firstDiffusion,
                                                      Vector secondDiffusion, Vector firstLength, Vector secondLength,
                                                      Vector firstSpeed, Vector secondSpeed, Vector accommodation) {
  const Vector lengths = firstLength * firstLength + secondLength * secondLength;
  const Vector speeds = firstSpeed * firstSpeed + secondSpeed * secondSpeed;
  return brownianCoefficient(firstRadius + secondRadius, 4 * pi * (firstDiffusion + secondDiffusion), lengths, speeds,
                             pi * accommodation);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
