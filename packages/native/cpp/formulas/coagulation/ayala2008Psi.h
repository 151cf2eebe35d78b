#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Function Ψ [s] of the velocity variance of a particle in turbulence, from the time α [s] and length φ [m] of a
 * correlation and the inertia time τ [s] and velocity v [m/s] of the particle, all > 0: (1 + c/d)/(2d), c = 1/τ + 1/α, d
 * = c + v/φ. Ayala, Rosa & Wang (2008).
 */
AITKEN_INLINE Vector ayala2008Psi(Vector time, Vector length, Vector inertiaTime, Vector velocity) {
  const Vector c = 1 / inertiaTime + 1 / time;
  const Vector d = c + velocity / length;
  return (1 + c / d) / (2 * d);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
