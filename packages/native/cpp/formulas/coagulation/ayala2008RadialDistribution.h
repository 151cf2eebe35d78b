#pragma once

#include "constants.h"
#include "math/power.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Radial distribution of two kinds of particles at the distance of a collision, how much turbulence clusters them, from
 * their radii [m] and Stokes numbers, the Kolmogorov length [m], the Taylor-microscale Reynolds number, the normalized
 * acceleration variance and the Kolmogorov velocity [m/s] and time [s], all > 0. Ayala, Rosa & Wang (2008).
 */
AITKEN_INLINE Vector ayala2008RadialDistribution(Vector firstRadius, Vector secondRadius, Vector firstStokesNumber,
                                                 Vector secondStokesNumber, Vector kolmogorovLength,
                                                 Vector taylorMicroscaleReynoldsNumber,
                                                 Vector normalizedAccelerationVariance, Vector kolmogorovVelocity,
                                                 Vector kolmogorovTime) {
  const Vector reach = firstRadius + secondRadius;
  // The larger one; a second that is NaN makes it NaN.
  const Vector stokes =
      choose(firstStokesNumber < secondStokesNumber, secondStokesNumber, firstStokesNumber + 0 * secondStokesNumber);
  const Vector drop = gravity * kolmogorovTime / kolmogorovVelocity;
  const Vector acceleration = normalizedAccelerationVariance + pi / 8 * drop * drop;
  const Vector spread = 20.115 * squareRoot(acceleration / taylorMicroscaleReynoldsNumber);
  const Vector squaredLength = kolmogorovLength * kolmogorovLength;
  const Vector squaredCore = squaredLength * magnitude(firstStokesNumber - secondStokesNumber) * spread;
  const Vector steepness = stokes * (5.3406 + stokes * (-4.2942 + stokes * (1.5275 - 0.1988 * stokes)));
  const Vector damping = power(drop, 0.1886 * exponential(20.306 / taylorMicroscaleReynoldsNumber));
  return power((squaredLength + squaredCore) / (reach * reach + squaredCore), 0.5 * atLeast(steepness, 0) / damping);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
