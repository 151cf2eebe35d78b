#pragma once

#include "formulas/coagulation/hardSphereDimensionless.h"
#include "math/exponential.h"
#include "math/logarithmOfOnePlus.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Dimensionless coagulation coefficient of attracting particles, fitted to Langevin simulations, from their diffusive
 * Knudsen number ≥ 0 and the ratio of the Coulomb potential to the thermal energy; that of hard spheres where they repel
 * each other. Its factor is e^μ with μ an extreme value density, whose shape goes through 0. Chahl & Gopalakrishnan
 * (2019).
 */
AITKEN_INLINE Vector chahl2019Dimensionless(Vector diffusiveKnudsenNumber, Vector coulombPotentialRatio) {
  const Vector phi = coulombPotentialRatio;
  const Vector centre = 4.528 * exponential(-1.088 * phi) + 0.7091 * logarithmOfOnePlus(1.527 * phi);
  const Vector size = (11.36 * exponential(0.272 * logarithm(phi)) - 10.33) * (1 / 2.5);
  const Vector shape = 0.05971 - 0.003533 * phi;
  // The logarithm of 0 would make the factor of 0 no number.
  const Vector y = (logarithm(atLeast(diffusiveKnudsenNumber, 0x1p-1074)) - centre) * (1 / 2.5);
  const Vector z = shape * y;
  const Vector logarithm = logarithmOfOnePlus(z);
  const Vector steps = choose(shape != 0, logarithm / shape, y);
  const Vector density = exponential(-steps - logarithm - exponential(-steps));
  // The difference is 0, or a potential that is NaN.
  const Vector mu = choose((0 < phi) & (-1 < z), size * density, phi - phi);
  return hardSphereDimensionless(diffusiveKnudsenNumber) * exponential(mu);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
