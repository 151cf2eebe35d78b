#pragma once

#include "constants.h"
#include "formulas/coagulation/hardSphereDimensionless.h"
#include "formulas/particle/coulombContinuumLimit.h"
#include "math/exponential.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Dimensionless coagulation coefficient of attracting particles with one collision in the sheath, from their diffusive
 * Knudsen number ≥ 0 and the ratio of the Coulomb potential to the thermal energy; that of hard spheres where they repel
 * each other. For small q, 1 − (1 + q) e^(−q) is q² e^(−q) Σ qⁿ/(n + 2)!, in which nothing cancels. Gatti & Kortshagen
 * (2008).
 */
AITKEN_INLINE Vector gatti2008Dimensionless(Vector diffusiveKnudsenNumber, Vector coulombPotentialRatio) {
  // 1.22 √π/2 and 1.22³ 2√π/9
  const double width = 0x1.14c9511337d90p+0, sheath = 0x1.6e31cdfa4be3fp-1;
  const Vector k = diffusiveKnudsenNumber, phi = coulombPotentialRatio;
  const Vector kinetic = 1 + phi;
  const Vector attraction = moderateCoulombContinuumLimit(atLeast(phi, 0)) * phi / kinetic;
  // q K, which stays where q vanishes with large K.
  const Vector reach = width * attraction;
  // Further out the exponential is 0.
  const Vector q = atMost(reach / atLeast(k, 0x1p-1074), 750);
  const Vector e = exponential(-q);
  const Vector few = reach * reach * e *
                     polynomial(q, {0x1p-1, 0x1.5555555555555p-3, 0x1.5555555555555p-5, 0x1.1111111111111p-7,
                                    0x1.6c16c16c16c17p-10, 0x1.a01a01a01a01ap-13, 0x1.a01a01a01a01ap-16,
                                    0x1.71de3a556c734p-19, 0x1.27e4fb7789f5cp-22, 0x1.ae64567f544e4p-26,
                                    0x1.1eed8eff8d898p-29, 0x1.6124613a86d09p-33, 0x1.93974a8c07c9dp-37,
                                    0x1.ae7f3e733b81fp-41, 0x1.ae7f3e733b81fp-45, 0x1.952c77030ad4ap-49,
                                    0x1.6827863b97d97p-53, 0x1.2f49b46814157p-57});
  const Vector many = k * k * (1 - (1 + q) * e);
  const Vector free = rootOf8Pi * (k * e + sheath * (attraction * e) * phi * (phi / kinetic));
  return choose(phi < 0, hardSphereDimensionless(k), 4 * pi * choose(q < 1, few, many) + free);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
