#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Brownian coagulation coefficient [m³/s] of two particles, P Q/(P + Q) with P = R² c πα and Q = 4πD (R + g), from sums
 * over both: of radii [m], of diffusion coefficients [m²/s], 4π times, of squared Fuchs lengths [m²] and of squared mean
 * thermal speeds [m²/s²], and π times the accommodation in (0, 1]. Fuchs (1964); Seinfeld & Pandis (2016), eq. 13.56.
 */
template <class T>
AITKEN_INLINE T brownianCoefficient(T radius, T diffusion, T lengthSquared, T speedSquared, T accommodation) {
  const T p = radius * radius * (squareRoot(speedSquared) * accommodation);
  const T q = diffusion * (radius + squareRoot(lengthSquared));
  return p * (q / (p + q));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
