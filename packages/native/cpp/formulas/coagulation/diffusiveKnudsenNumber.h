#pragma once

#include "constants.h"
#include "formulas/particle/coulombContinuumLimit.h"

namespace aitken::AITKEN_LEVEL::formulas {

/** How much more a potential changes collisions in the continuum than in the kinetic limit, which both may vanish. */
AITKEN_INLINE Vector limitRatio(Vector potential) {
  // It is |φ|/(1 − e^(−|φ|)), over 1 + φ where φ attracts; where it repels, e^φ cancels.
  const Vector attraction = magnitude(potential);
  return moderateCoulombContinuumLimit(attraction) / (1 + atLeast(potential, 0));
}

/** What acts between two particles. */
AITKEN_INLINE Vector reduced(Vector a, Vector b) { return a * b / (a + b); }

/**
 * Diffusive Knudsen number of two particles, √(kTm) ηc/(f R ηk) with the reduced mass m and friction f, from their radii
 * [m], masses [kg] and friction factors [kg/s], their Coulomb potential over the thermal energy and a temperature [K],
 * all but the potential > 0. Gopalakrishnan & Hogan (2012); Chahl & Gopalakrishnan (2019).
 */
AITKEN_INLINE Vector diffusiveKnudsenNumber(Vector firstRadius, Vector secondRadius, Vector firstMass, Vector secondMass,
                                            Vector firstFrictionFactor, Vector secondFrictionFactor,
                                            Vector coulombPotentialRatio, Vector temperature) {
  return squareRoot(boltzmann * temperature * reduced(firstMass, secondMass)) * limitRatio(coulombPotentialRatio) /
         (reduced(firstFrictionFactor, secondFrictionFactor) * (firstRadius + secondRadius));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
