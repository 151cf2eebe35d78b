#pragma once

#include "formulas/particle/inertiaTime.h"
#include "math/power.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Time in which a particle follows the fluid [s], with the drag of Schiller and Naumann (1933): that without, over 1 +
 * 0.15 Re^0.687, from what that takes and the Reynolds number ≥ 0 of the particle. Ayala, Rosa & Wang (2008).
 */
AITKEN_INLINE Vector dragInertiaTime(Vector radius, Vector density, Vector fluidDensity, Vector kinematicViscosity,
                                     Vector particleReynoldsNumber) {
  return inertiaTime(radius, density, fluidDensity, kinematicViscosity) / (1 + 0.15 * power(particleReynoldsNumber,
                                                                                            0.687));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
