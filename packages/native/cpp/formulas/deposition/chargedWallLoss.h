#pragma once

#include "constants.h"
#include "formulas/gas/dynamicViscosity.h"
#include "math/exponential.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Loss of charged particles to the wall of a chamber [1/s] from that of neutral ones [1/s]: an image force multiplies it
 * by e^φ, φ ≤ 50, and the field drives them at the mobility without slip; not below 0. Radius [m] and charge [elementary
 * charges] of the particle, the temperature [K] of the air, the size of the chamber [m], the potential [V] of the wall
 * and the field [V/m] there. The heuristic of particula.
 */
AITKEN_INLINE Vector chargedWallLoss(Vector neutral, Vector radius, Vector charge, Vector temperature, Vector size,
                                     Vector wallPotential, Vector wallElectricField) {
  const double self = elementaryCharge * elementaryCharge / (8 * pi * airPermittivity * boltzmann);
  const Vector image = moderateExponential(atMost(self * (charge * charge) / (radius * temperature), 50));
  const Vector drift = elementaryCharge / (6 * pi) * charge / (dynamicViscosity(temperature) * radius * size);
  return atLeast(neutral * image + drift * (wallElectricField + wallPotential / size), 0);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
