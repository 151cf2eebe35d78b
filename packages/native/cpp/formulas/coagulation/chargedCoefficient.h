#pragma once

#include "formulas/coagulation/coulombPotentialRatio.h"
#include "formulas/coagulation/diffusiveKnudsenNumber.h"

namespace aitken::AITKEN_LEVEL::formulas {

/** ηk²/ηc of a potential φ, whose factors alone overflow or vanish: with |φ|/(1 − e^(−|φ|)), by which all is divided. */
AITKEN_INLINE Vector coulombEnhancement(Vector potential) {
  const Vector kinetic = 1 + potential;
  return choose(0 < potential, kinetic * kinetic, exponential(atMost(potential, 0))) /
         moderateCoulombContinuumLimit(magnitude(potential));
}

/**
 * Coagulation coefficient [m³/s] of two charged particles, H f R³ ηk²/(m ηc) with the reduced friction f and mass m, from
 * their radii [m], masses [kg], friction factors [kg/s], charges [elementary charges] and a temperature [K], all but the
 * charges > 0. H is a model's dimensionless coefficient, of the diffusive Knudsen number and the Coulomb potential ratio.
 * Gopalakrishnan & Hogan (2012); Chahl & Gopalakrishnan (2019).
 */
template <auto dimensionless>
AITKEN_INLINE Vector chargedCoefficient(Vector firstRadius, Vector secondRadius, Vector firstMass, Vector secondMass,
                                        Vector firstFriction, Vector secondFriction, Vector firstCharge,
                                        Vector secondCharge, Vector temperature) {
  const Vector potential =
      unlimitedCoulombPotentialRatio(firstRadius, secondRadius, firstCharge, secondCharge, temperature);
  const Vector knudsen = diffusiveKnudsenNumber(firstRadius, secondRadius, firstMass, secondMass, firstFriction,
                                                secondFriction, potential, temperature);
  const Vector reach = firstRadius + secondRadius;
  return dimensionless(knudsen, potential) * (reduced(firstFriction, secondFriction) / reduced(firstMass, secondMass)) *
         (reach * reach * reach) * coulombEnhancement(potential);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
