#pragma once

#include "constants.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Mean radial relative velocity of two particles in turbulence and gravity [m/s], √(2/π (σ² + π/8 g² (τ₁ − τ₂)²)), from
 * the standard deviation of their relative velocity [m/s] and their inertia times [s], all > 0. Ayala, Rosa & Wang
 * (2008).
 */
AITKEN_INLINE Vector ayala2008RadialRelativeVelocity(Vector velocityDeviation, Vector firstInertiaTime,
                                                     Vector secondInertiaTime) {
  const Vector settling = 0.5 * gravity * (firstInertiaTime - secondInertiaTime);
  return squareRoot(2 / pi * velocityDeviation * velocityDeviation + settling * settling);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
