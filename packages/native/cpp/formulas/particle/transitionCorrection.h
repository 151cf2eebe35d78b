#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Flux of vapor to a particle over that of the continuum, from the Knudsen number ≥ 0 and the mass accommodation in [0,
 * 1]; 0 without accommodation. Fuchs & Sutugin (1971); Seinfeld & Pandis (2016), eq. 12.43.
 */
AITKEN_INLINE Vector transitionCorrection(Vector knudsenNumber, Vector massAccommodation) {
  const Vector kn = knudsenNumber;
  const Vector kinetic = 0.75 * massAccommodation;
  const Vector correction = kinetic * (1 + kn) / (kn * (kn + (1 + 0.283 * massAccommodation)) + kinetic);
  // The product is 0, or a Knudsen number that is NaN.
  return choose(massAccommodation != 0, correction, massAccommodation * kn);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
