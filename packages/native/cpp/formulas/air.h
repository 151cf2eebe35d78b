// What kernels need of air and of particles in it, in a namespace of its own: a formula may be called as a kernel is.
#pragma once

#include "constants.h"
#include "math/exponential.h"

namespace aitken::AITKEN_LEVEL::formulas {

/** Dynamic viscosity of air [Pa s] at a temperature [K]. Sutherland (1893). */
AITKEN_INLINE double dynamicViscosity(double temperature) {
  const double ratio = temperature / airReferenceTemperature;
  return airReferenceViscosity * ratio * __builtin_sqrt(ratio) * (airReferenceTemperature + airSutherlandTemperature) /
         (temperature + airSutherlandTemperature);
}

/** What particles meet in a box of air. */
struct Air {
  /** [K] */
  double temperature;
  /** Dynamic viscosity [Pa s] */
  double viscosity;
  /** Mean free path [m], 2μ/(P √(8M/(πRT))). Seinfeld & Pandis (2016), eq. 9.6 */
  double meanFreePath;
};

/** @param temperature in K @param pressure in Pa */
AITKEN_INLINE Air airAt(double temperature, double pressure) {
  const double viscosity = dynamicViscosity(temperature);
  const double speed = __builtin_sqrt(8 * airMolarMass / (pi * gasConstant * temperature));
  return {temperature, viscosity, 2 * viscosity / pressure / speed};
}

/** Slip correction of Cunningham for Kn = λ/r, 1 + Kn (1.257 + 0.4 exp(−1.1/Kn)). Seinfeld & Pandis (2016), eq. 9.34. */
AITKEN_INLINE Vector slipCorrection(Vector knudsenNumber, Vector radius, double meanFreePath) {
  return 1 + knudsenNumber * (1.257 + 0.4 * moderateExponential(atLeast(radius * (-1.1 / meanFreePath), -700)));
}

/** Mean thermal speed [m/s] of particles of a mass [kg], √(8 k T/(π m)). Seinfeld & Pandis (2016), eq. 9.87. */
AITKEN_INLINE Vector meanThermalSpeed(Vector mass, double temperature) {
  return squareRoot(8 * boltzmann / pi * temperature / mass);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
