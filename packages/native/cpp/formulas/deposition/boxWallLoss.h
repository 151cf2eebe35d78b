#pragma once

#include "constants.h"
#include "formulas/particle/coulombContinuumLimit.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Loss of particles to the walls of a rectangular chamber [1/s] from the eddy diffusivity at the wall [1/s] and the
 * diffusion coefficient [m²/s] > 0 and settling velocity [m/s] ≥ 0 of the particle; length, width and height [m], all >
 * 0. Crump, Flagan & Seinfeld (1982).
 *
 * With q = 4/π √(kD), v coth(v/q) = v + q x/(e^x − 1), x = 2v/q.
 */
AITKEN_INLINE Vector boxWallLoss(Vector wallEddyDiffusivity, Vector diffusionCoefficient, Vector settlingVelocity,
                                 Vector length, Vector width, Vector height) {
  const Vector q = 4 / pi * squareRoot(wallEddyDiffusivity * diffusionCoefficient);
  // Further out, only settling counts.
  const Vector x = atMost(2 * settlingVelocity / q, 700);
  const Vector floor = settlingVelocity + q * moderateCoulombContinuumLimit(-x);
  return q * ((length + width) / (length * width)) + floor / height;
}

}  // namespace aitken::AITKEN_LEVEL::formulas
