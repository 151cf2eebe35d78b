#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Root mean square of the fluid's velocity fluctuations [m/s], √Re (νε/15)^¼, from the Taylor-microscale Reynolds number,
 * the kinematic viscosity [m²/s] and the dissipation [m²/s³], all > 0. Ayala, Rosa & Wang (2008).
 */
AITKEN_INLINE Vector fluidRootMeanSquareVelocity(Vector taylorMicroscaleReynoldsNumber, Vector kinematicViscosity,
                                                 Vector turbulentDissipation) {
  return squareRoot(taylorMicroscaleReynoldsNumber * squareRoot(kinematicViscosity * turbulentDissipation * (1.0 / 15)));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
