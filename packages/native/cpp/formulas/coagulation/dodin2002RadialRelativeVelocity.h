#pragma once

#include "constants.h"
#include "math/errorFunction.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Mean radial relative velocity of two particles in turbulence and gravity [m/s] from the standard deviation σ of their
 * relative velocity [m/s] and their inertia times [s], all > 0. With w = g|τ₁ − τ₂| and b = w/(√2 σ): w/2 erf b + σ/√2
 * (erf(b)/(2b) + e^(−b²)/√π). Dodin & Elperin (2002).
 */
AITKEN_INLINE Vector dodin2002RadialRelativeVelocity(Vector velocityDeviation, Vector firstInertiaTime,
                                                     Vector secondInertiaTime) {
  const double rootOfHalf = 0.7071067811865476, inverseRootOfPi = 0.5641895835477563;
  const Vector settling = gravity * magnitude(firstInertiaTime - secondInertiaTime);
  const Vector b = rootOfHalf * settling / velocityDeviation;
  const Vector erf = errorFunction(b);
  const Vector ratio = choose(b != 0, 0.5 * erf / b, inverseRootOfPi);
  // Further out the exponential does not count.
  const Vector bell = inverseRootOfPi * moderateExponential(atLeast(-b * b, -700));
  return 0.5 * settling * erf + rootOfHalf * velocityDeviation * (ratio + bell);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
