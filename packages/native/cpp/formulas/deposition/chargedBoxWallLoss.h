#pragma once

#include "formulas/deposition/boxWallLossInAir.h"
#include "formulas/deposition/chargedWallLoss.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Loss of charged particles in air to the walls of a rectangular chamber [1/s]; see that of neutral ones,
 * boxWallLossInAir, and chargedWallLoss, for which the chamber is as large as its smallest side.
 */
AITKEN_INLINE Vector chargedBoxWallLoss(Vector radius, Vector density, Vector charge, Vector temperature, Vector pressure,
                                        Vector wallEddyDiffusivity, Vector length, Vector width, Vector height,
                                        Vector wallPotential, Vector wallElectricField) {
  const Vector neutral =
      boxWallLossInAir(radius, density, temperature, pressure, wallEddyDiffusivity, length, width, height);
  const Vector size = atMost(atMost(length, width), height);
  return chargedWallLoss(neutral, radius, charge, temperature, size, wallPotential, wallElectricField);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
