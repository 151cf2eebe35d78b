#pragma once

#include "formulas/deposition/chargedWallLoss.h"
#include "formulas/deposition/sphereWallLossInAir.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Loss of charged particles in air to the wall of a spherical chamber [1/s]; see that of neutral ones,
 * sphereWallLossInAir, and chargedWallLoss, for which the chamber is as large as its radius.
 */
AITKEN_INLINE Vector chargedSphereWallLoss(Vector radius, Vector density, Vector charge, Vector temperature,
                                           Vector pressure,
                                           Vector wallEddyDiffusivity, Vector chamberRadius, Vector wallPotential,
                                           Vector wallElectricField) {
  const Vector neutral = sphereWallLossInAir(radius, density, temperature, pressure, wallEddyDiffusivity, chamberRadius);
  return chargedWallLoss(neutral, radius, charge, temperature, chamberRadius, wallPotential, wallElectricField);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
