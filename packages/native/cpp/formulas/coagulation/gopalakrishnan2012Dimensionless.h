#pragma once

#include "constants.h"
#include "formulas/coagulation/hardSphereDimensionless.h"
#include "math/exponential.h"
#include "math/logarithm.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Dimensionless coagulation coefficient of attracting particles, fitted to trajectories, from their diffusive Knudsen
 * number ≥ 0 and the ratio of the Coulomb potential to the thermal energy; that of hard spheres where the ratio is at
 * most a half or collisions are nearly kinetic. Gopalakrishnan & Hogan (2012).
 */
AITKEN_INLINE Vector gopalakrishnan2012Dimensionless(Vector diffusiveKnudsenNumber, Vector coulombPotentialRatio) {
  const Vector k = diffusiveKnudsenNumber, phi = coulombPotentialRatio;
  const Vector m = k * atMost(1.5 / phi, 1);
  const Vector attracting = 4 * pi * k * k / (1 + 1.598 * exponential(1.1709 * logarithm(m)));
  // The difference is 0, or a potential that is NaN.
  return choose((0.5 < phi) & (m < 2.5), attracting, hardSphereDimensionless(k) + (phi - phi));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
