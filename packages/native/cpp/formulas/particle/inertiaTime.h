#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Time in which a particle follows the fluid [s], without slip, 2/9 (ρp/ρf) r²/ν, from its radius [m] ≥ 0 and density
 * [kg/m³], the density [kg/m³] and kinematic viscosity [m²/s] of the fluid, all > 0. Stokes (1851).
 */
AITKEN_INLINE Vector inertiaTime(Vector radius, Vector density, Vector fluidDensity, Vector kinematicViscosity) {
  return 2.0 / 9 * (radius * radius) * density / (fluidDensity * kinematicViscosity);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
