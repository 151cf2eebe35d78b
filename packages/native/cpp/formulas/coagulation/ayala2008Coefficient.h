#pragma once

#include "constants.h"
#include "formulas/coagulation/ayala2008RadialDistribution.h"
#include "formulas/coagulation/ayala2008VelocityVariance.h"
#include "formulas/coagulation/dodin2002RadialRelativeVelocity.h"
#include "formulas/gas/eulerianIntegralLength.h"
#include "formulas/gas/fluidRootMeanSquareVelocity.h"
#include "formulas/gas/kolmogorovLength.h"
#include "formulas/gas/kolmogorovTime.h"
#include "formulas/gas/kolmogorovVelocity.h"
#include "formulas/gas/lagrangianIntegralTime.h"
#include "formulas/gas/lagrangianTaylorMicroscaleTime.h"
#include "formulas/gas/normalizedAccelerationVariance.h"
#include "formulas/gas/taylorMicroscale.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Coagulation coefficient [m³/s] of two droplets in turbulence, 2πR² ⟨|w|⟩ g, from their radii [m], inertia times [s] and
 * velocities [m/s], the kinematic viscosity [m²/s], the dissipation [m²/s³] and the Taylor-microscale Reynolds number,
 * all > 0. For droplets far smaller than the smallest eddies. Ayala, Rosa & Wang (2008); Dodin & Elperin (2002).
 */
AITKEN_INLINE Vector ayala2008Coefficient(Vector firstRadius, Vector secondRadius, Vector firstInertiaTime,
                                          Vector secondInertiaTime, Vector firstVelocity, Vector secondVelocity,
                                          Vector kinematicViscosity, Vector turbulentDissipation,
                                          Vector taylorMicroscaleReynoldsNumber) {
  const Vector reynolds = taylorMicroscaleReynoldsNumber;
  const Vector velocity = fluidRootMeanSquareVelocity(reynolds, kinematicViscosity, turbulentDissipation);
  const Vector time = kolmogorovTime(kinematicViscosity, turbulentDissipation);
  const Vector acceleration = normalizedAccelerationVariance(reynolds);
  const Vector variance = ayala2008VelocityVariance(
      firstRadius, secondRadius, firstInertiaTime, secondInertiaTime, firstVelocity, secondVelocity, velocity,
      taylorMicroscale(velocity, kinematicViscosity, turbulentDissipation),
      eulerianIntegralLength(velocity, turbulentDissipation), lagrangianIntegralTime(velocity, turbulentDissipation),
      lagrangianTaylorMicroscaleTime(time, reynolds, acceleration));
  const Vector approach = dodin2002RadialRelativeVelocity(squareRoot(variance), firstInertiaTime, secondInertiaTime);
  const Vector clustering = ayala2008RadialDistribution(
      firstRadius, secondRadius, firstInertiaTime / time, secondInertiaTime / time,
      kolmogorovLength(kinematicViscosity, turbulentDissipation), reynolds, acceleration,
      kolmogorovVelocity(kinematicViscosity, turbulentDissipation), time);
  const Vector reach = firstRadius + secondRadius;
  return 2 * pi * reach * reach * approach * clustering;
}

}  // namespace aitken::AITKEN_LEVEL::formulas
