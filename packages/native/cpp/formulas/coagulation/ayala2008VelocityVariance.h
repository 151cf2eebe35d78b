#pragma once

#include "formulas/coagulation/ayala2008LongitudinalCorrelation.h"
#include "formulas/coagulation/ayala2008Phi.h"
#include "formulas/coagulation/ayala2008Psi.h"

namespace aitken::AITKEN_LEVEL::formulas {

inline constexpr double rootOf2 = 1.4142135623730951;

/** A correlation as a sum of two exponentials. */
struct Exponentials {
  Vector weight[2], scale[2];
};

AITKEN_INLINE Exponentials exponentials(Vector scale, Vector ratio) {
  const Vector root = squareRoot(1 - 2 * ratio * ratio);
  return {{(1 + root) / (2 * root), -(1 - root) / (2 * root)}, {0.5 * (1 + root) * scale, 0.5 * (1 - root) * scale}};
}

/**
 * Variance of the relative velocity of two particles in turbulence [m²/s²], at the distance of a collision, from their
 * radii [m], inertia times [s] and velocities [m/s]; the fluid's root mean square velocity [m/s], Taylor microscale [m],
 * Eulerian integral length [m], Lagrangian integral time [s] and Taylor microscale of time [s], all > 0. Small or like
 * particles follow the fluid alike: what is left is a difference with as many digits less. Ayala, Rosa & Wang (2008).
 */
AITKEN_INLINE Vector ayala2008VelocityVariance(Vector firstRadius, Vector secondRadius, Vector firstInertiaTime,
                                               Vector secondInertiaTime, Vector firstVelocity, Vector secondVelocity,
                                               Vector fluidRootMeanSquareVelocity, Vector taylorMicroscale,
                                               Vector eulerianIntegralLength, Vector lagrangianIntegralTime,
                                               Vector lagrangianTaylorMicroscaleTime) {
  const Exponentials times = exponentials(lagrangianIntegralTime,
                                          lagrangianTaylorMicroscaleTime / lagrangianIntegralTime);
  const Exponentials lengths = exponentials(eulerianIntegralLength, rootOf2 * taylorMicroscale / eulerianIntegralLength);
  Vector first = 0, second = 0, covariance = 0;
  for (int time = 0; time < 2; time++)
    for (int length = 0; length < 2; length++) {
      const Vector t = times.scale[time], l = lengths.scale[length];
      const Vector weight = times.weight[time] * lengths.weight[length];
      first += weight * ayala2008Psi(t, l, firstInertiaTime, firstVelocity);
      second += weight * ayala2008Psi(t, l, secondInertiaTime, secondVelocity);
      covariance += weight * ayala2008Phi(t, l, firstInertiaTime, secondInertiaTime, firstVelocity, secondVelocity);
    }
  const Vector correlation =
      ayala2008LongitudinalCorrelation(firstRadius + secondRadius, taylorMicroscale, eulerianIntegralLength);
  return fluidRootMeanSquareVelocity * fluidRootMeanSquareVelocity *
         (first / firstInertiaTime + second / secondInertiaTime -
          2 * correlation * covariance / (firstInertiaTime * secondInertiaTime));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
