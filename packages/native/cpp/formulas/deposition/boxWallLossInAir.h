#pragma once

#include "constants.h"
#include "formulas/deposition/boxWallLoss.h"
#include "formulas/particle/diffusionCoefficient.h"
#include "formulas/particle/mobilityInAir.h"
#include "formulas/particle/sphereMass.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Loss of particles in air to the walls of a rectangular chamber [1/s] from the radius [m] and density [kg/m³] of the
 * particle, the temperature [K] and pressure [Pa] of the air, the eddy diffusivity at the wall [1/s], and length, width
 * and height [m], all > 0. Crump, Flagan & Seinfeld (1982).
 */
AITKEN_INLINE Vector boxWallLossInAir(Vector radius, Vector density, Vector temperature, Vector pressure,
                                      Vector wallEddyDiffusivity, Vector length, Vector width, Vector height) {
  const Vector mobility = mobilityInAir(radius, temperature, pressure);
  const Vector settlingVelocity = sphereMass(radius, density) * gravity * mobility;
  return boxWallLoss(wallEddyDiffusivity, diffusionCoefficient(temperature, mobility), settlingVelocity, length, width,
                     height);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
