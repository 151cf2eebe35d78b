#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Reynolds number of the Taylor microscale from the root mean square velocity [m/s], the microscale [m] and the kinematic
 * viscosity [m²/s], all > 0. Pope, Turbulent Flows (2000).
 */
AITKEN_INLINE Vector taylorMicroscaleReynoldsNumber(Vector fluidRootMeanSquareVelocity, Vector taylorMicroscale,
                                                    Vector kinematicViscosity) {
  return fluidRootMeanSquareVelocity * taylorMicroscale / kinematicViscosity;
}

}  // namespace aitken::AITKEN_LEVEL::formulas
