#pragma once

#include "constants.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Fuchs's length g [m], at which particles that leave the surface of another collide next, from its radius [m], diffusion
 * coefficient [m²/s] and mean thermal speed [m/s], all > 0: l (1 − (1/(s + x) + 1/(s + 1))/3) with l = 8D/(πc), x =
 * l/(2r), s = √(1 + x²), in which nothing cancels. Fuchs (1964).
 */
AITKEN_INLINE Vector fuchsCollectionLength(Vector radius, Vector diffusionCoefficient, Vector meanThermalSpeed) {
  const Vector l = 8 / pi * diffusionCoefficient / meanThermalSpeed;
  const Vector x = 0.5 * l / radius;
  const Vector s = squareRoot(1 + x * x);
  return l * (1 - (1 / (s + x) + 1 / (s + 1)) * (1.0 / 3));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
