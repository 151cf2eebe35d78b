#pragma once

#include "formulas/particle/stokesSettlingVelocity.h"
#include "math/exponential.h"
#include "math/logarithmOfOnePlus.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * The Reynolds number Re of which Re (1 + 0.15 Re^0.687) is this number, from 1.15 to 18.3e3. A guess of ln Re from that of
 * the number, a step of Newton's in logarithms and one in numbers.
 */
AITKEN_INLINE Vector schillerNaumannReynoldsNumber(Vector stokes) {
  const Vector u = moderateLogarithm(stokes);
  const Vector start = polynomial(u, {-0.128155, 0.92046, -0.0152235, -0.00523984, 0.000964254, -6.66675e-5, 1.7315e-6});
  const Vector excess = 0.15 * moderateExponential(0.687 * start);
  const Vector logarithm =
      start - (start - u + logarithmOfOnePlus(excess)) * (1 + excess) / (1 + 1.687 * excess);
  const Vector re = moderateExponential(logarithm);
  const Vector more = 0.15 * moderateExponential(0.687 * logarithm);
  return re - (re - stokes + re * more) / (1 + 1.687 * more);
}

/**
 * The largest Reynolds number at which drag does not exceed weight, from the one with Stokes's drag alone: where drag
 * jumps, at 1 and 1000, it stays the same for a while.
 */
AITKEN_INLINE Vector dragReynoldsNumber(Vector stokes) {
  const double newton = 0.44 / 24;
  const Vector between = schillerNaumannReynoldsNumber(atMost(atLeast(stokes, 1.15), 0x1.1d5805f96449ep+14));
  return choose(stokes < 1, stokes,
                choose(stokes < 1000 * 1000 * newton, between, squareRoot(stokes * (1 / newton))));
}

/**
 * Settling velocity [m/s]: Stokes's with slip, as long as its Reynolds number is below the threshold; else with the drag
 * of Schiller and Naumann (1933). From radius [m] and density [kg/m³] of the particle, density [kg/m³] and dynamic
 * viscosity [Pa s] of the fluid, the slip correction, all > 0, gravity [m/s²] and the threshold ≥ 0.
 */
AITKEN_INLINE Vector dragSettlingVelocity(Vector radius, Vector density, Vector fluidDensity, Vector dynamicViscosity,
                                          Vector slipCorrection, Vector gravitationalAcceleration,
                                          Vector reynoldsNumberThreshold) {
  const Vector stokes = stokesSettlingVelocity(radius, density, 1, dynamicViscosity, gravitationalAcceleration,
                                               fluidDensity);
  const Vector withSlip = stokes * slipCorrection;
  const Vector perVelocity = 2 * radius * fluidDensity / dynamicViscosity;
  return choose(perVelocity * withSlip < reynoldsNumberThreshold, withSlip,
                // What decides makes the result NaN where it is.

      dragReynoldsNumber(perVelocity * stokes) / perVelocity + 0 * slipCorrection + 0 * reynoldsNumberThreshold);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
