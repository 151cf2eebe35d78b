#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Settling velocity in Stokes's regime [m/s], with slip and buoyancy, (2r)² (ρp − ρf) Cc g/(18μ), from the radius [m],
 * density [kg/m³] and slip correction of the particle, the dynamic viscosity [Pa s], all > 0, gravity [m/s²] and the
 * density of the fluid [kg/m³], both ≥ 0. Seinfeld & Pandis (2016), eq. 9.42.
 */
AITKEN_INLINE Vector stokesSettlingVelocity(Vector radius, Vector density, Vector slipCorrection, Vector dynamicViscosity,
                                            Vector gravitationalAcceleration, Vector fluidDensity) {
  return 2.0 / 9 * (radius * radius) * (density - fluidDensity) * slipCorrection *
         (gravitationalAcceleration / dynamicViscosity);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
