#pragma once

#include "constants.h"
#include "formulas/particle/debyeFunction.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Loss of particles to the wall of a spherical chamber [1/s], 6q/(πR) D₁(πv/(2q)) + 3v/(4R), q = √(kD), from the eddy
 * diffusivity at the wall k [1/s], the diffusion coefficient D [m²/s] > 0 and settling velocity v [m/s] ≥ 0 of the
 * particle and the radius R of the chamber [m], all but v > 0. Crump & Seinfeld (1981).
 */
AITKEN_INLINE Vector sphereWallLoss(Vector wallEddyDiffusivity, Vector diffusionCoefficient, Vector settlingVelocity,
                                    Vector chamberRadius) {
  const Vector q = squareRoot(wallEddyDiffusivity * diffusionCoefficient);
  return (6 / pi * q * formulas::debyeFunction(pi / 2 * settlingVelocity / q) + 0.75 * settlingVelocity) / chamberRadius;
}

}  // namespace aitken::AITKEN_LEVEL::formulas
