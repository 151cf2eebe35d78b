#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Taylor microscale of turbulence [m], u √(15ν/ε), from the root mean square velocity [m/s], the kinematic viscosity
 * [m²/s] and the dissipation [m²/s³], all > 0. Pope, Turbulent Flows (2000), eq. 6.63.
 */
AITKEN_INLINE Vector taylorMicroscale(Vector fluidRootMeanSquareVelocity, Vector kinematicViscosity,
                                      Vector turbulentDissipation) {
  return fluidRootMeanSquareVelocity * squareRoot(15 * kinematicViscosity / turbulentDissipation);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
