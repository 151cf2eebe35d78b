#pragma once

#include "math/exponentialMinusOne.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Longitudinal correlation of the velocities of a turbulent fluid at a distance [m] ≥ 0, from the Taylor microscale λ [m]
 * > 0 and the Eulerian integral length L [m], more than twice as long. With l = λ/L, q = √(1 − 4l²), h = qR/(λl) it is
 * e^(−2R/(L(1 + q))) (1 + 2l² (1 − e^(−h))/(q(1 + q))), in which nothing cancels. Ayala, Rosa & Wang (2008).
 */
AITKEN_INLINE Vector ayala2008LongitudinalCorrelation(Vector collisionRadius, Vector taylorMicroscale,
                                                      Vector eulerianIntegralLength) {
  const Vector twice = 2 * taylorMicroscale;
  const Vector l = taylorMicroscale / eulerianIntegralLength;
  const Vector q =
      squareRoot((eulerianIntegralLength - twice) * (eulerianIntegralLength + twice)) / eulerianIntegralLength;
  const Vector h = q * (collisionRadius / taylorMicroscale) / l;
  const Vector decay = exponential(-2 * collisionRadius / (eulerianIntegralLength * (1 + q)));
  return decay * (1 - 2 * l * l * exponentialMinusOne(-h) / (q * (1 + q)));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
