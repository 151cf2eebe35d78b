#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Function Φ [s²] of the velocity covariance of two particles in turbulence, from the time α [s] and length φ [m] of a
 * correlation and the inertia times [s] and velocities [m/s] of the particles, all > 0. It does not matter which is
 * first.
 *
 * The exponent under the double integral is linear between the rays t = 0, t = s, v₂t = v₁s and s = 0. Each of the three
 * wedges gives the determinant of its rays over the product of the exponents on them, every term is positive, and nothing
 * cancels. Ayala, Rosa & Wang (2008).
 */
AITKEN_INLINE Vector ayala2008Phi(Vector time, Vector length, Vector firstInertiaTime, Vector secondInertiaTime,
                                  Vector firstVelocity, Vector secondVelocity) {
  // The first is the faster one.
  const Mask exchanged = firstVelocity < secondVelocity;
  const Vector fast = choose(exchanged, secondVelocity, firstVelocity);
  const Vector slow = choose(exchanged, firstVelocity, secondVelocity);
  const Vector fastTime = choose(exchanged, secondInertiaTime, firstInertiaTime);
  const Vector slowTime = choose(exchanged, firstInertiaTime, secondInertiaTime);
  const Vector inverseTime = 1 / time, inverseLength = 1 / length;
  const Vector inverseFast = 1 / fastTime, inverseSlow = 1 / slowTime;
  const Vector first = inverseFast + inverseTime, second = inverseSlow + inverseTime, both = inverseFast + inverseSlow;
  const Vector difference = fast - slow;
  // Inverse exponents on the rays; the third does not depend on the length, and is over v₂.
  const Vector atFirst = 1 / (first + fast * inverseLength);
  const Vector atDiagonal = 1 / (both + difference * inverseLength);
  const Vector atSecond = 1 / (second + slow * inverseLength);
  const Vector ahead = difference / slow;
  const Vector atMeeting = 1 / (both + second * ahead);
  const Vector between = both * atDiagonal;
  return 0.5 * (atFirst * atDiagonal * (first * atFirst + between) +
                atMeeting * (ahead * atDiagonal * (1 + between) + atSecond * (1 + second * atSecond)));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
