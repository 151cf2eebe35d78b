#pragma once

#include "constants.h"
#include "formulas/deposition/sphereWallLoss.h"
#include "formulas/particle/diffusionCoefficient.h"
#include "formulas/particle/mobilityInAir.h"
#include "formulas/particle/sphereMass.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Loss of particles in air to the wall of a spherical chamber [1/s] from the radius [m] and density [kg/m³] of the
 * particle, the temperature [K] and pressure [Pa] of the air, the eddy diffusivity at the wall [1/s] and the radius of
 * the chamber [m], all > 0. Crump & Seinfeld (1981).
 */
AITKEN_INLINE Vector sphereWallLossInAir(Vector radius, Vector density, Vector temperature, Vector pressure,
                                         Vector wallEddyDiffusivity, Vector chamberRadius) {
  const Vector mobility = mobilityInAir(radius, temperature, pressure);
  const Vector settlingVelocity = sphereMass(radius, density) * gravity * mobility;
  return sphereWallLoss(wallEddyDiffusivity, diffusionCoefficient(temperature, mobility), settlingVelocity,
                        chamberRadius);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
