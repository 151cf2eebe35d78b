#pragma once

#include "constants.h"
#include "formulas/particle/coulombContinuumLimit.h"
#include "math/exponential.h"
#include "math/exponentialMinusOne.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Dimensionless coagulation coefficient of attracting particles from their diffusive Knudsen number K ≥ 0 and the ratio φ
 * of the Coulomb potential to the thermal energy; its limit for no potential where they repel each other. With x = K
 * ηk/ηc, A = 1 + x, y = φ/(A(2 + x)), the term (2 + x) x expm1(−y) is −φ x/A (1 − e^(−y))/y, which does not overflow.
 * D'yachkov et al. (2007).
 */
AITKEN_INLINE Vector dyachkov2007Dimensionless(Vector diffusiveKnudsenNumber, Vector coulombPotentialRatio) {
  const double rootOf2Pi = 2.5066282746310005;
  const Vector k = diffusiveKnudsenNumber, phi = coulombPotentialRatio;
  const Vector neutral = rootOf2Pi + 1 / (k * (1 + k));

  const Vector kinetic = 1 + phi;
  const Vector attracted = -exponentialMinusOne(-phi);
  // Beyond the bound nothing changes but that x/A would not be a number.
  const Vector x = atMost(k * kinetic * attracted / phi, 1e300);
  const Vector a = 1 + x;
  const Vector sheath = 1 + phi * (x / a) / moderateCoulombContinuumLimit(phi / (a * (2 + x)));
  const Vector e = phi / a;
  const Vector attracting =
      rootOf2Pi * exponential(-e) * (kinetic / sheath) - exponentialMinusOne(-e) / (attracted * k);
  // A smaller potential changes no digit.
  return 4 * pi * k / choose(phi < 1e-20, neutral, attracting);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
