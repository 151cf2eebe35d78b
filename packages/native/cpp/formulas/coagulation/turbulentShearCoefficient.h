#pragma once

#include "constants.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Coagulation coefficient [m³/s] of two particles that small eddies carry together, √(πε/(120ν)) (2R)³, from their radii
 * [m] > 0, the dissipation [m²/s³] ≥ 0 and the kinematic viscosity [m²/s] > 0. Saffman & Turner (1956); Seinfeld & Pandis
 * (2016), eq. 13A.2.
 */
AITKEN_INLINE Vector turbulentShearCoefficient(Vector firstRadius, Vector secondRadius, Vector turbulentDissipation,
                                               Vector kinematicViscosity) {
  const Vector diameters = 2 * (firstRadius + secondRadius);
  return squareRoot(pi / 120 * turbulentDissipation / kinematicViscosity) * (diameters * diameters * diameters);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
