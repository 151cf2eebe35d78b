#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/** Kinematic viscosity [m²/s] from the dynamic viscosity [Pa s] and the density [kg/m³] of a fluid, both > 0. */
AITKEN_INLINE Vector kinematicViscosity(Vector dynamicViscosity, Vector fluidDensity) {
  return dynamicViscosity / fluidDensity;
}

}  // namespace aitken::AITKEN_LEVEL::formulas
