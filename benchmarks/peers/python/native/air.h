// Air, and how particles move in it. All numbers are float64, SI.
#pragma once

#include <cmath>

#include "constants.h"

namespace peers {

constexpr double pi = 3.141592653589793;

struct Air {
  double viscosity, meanFreePath;

  Air(double temperature, double pressure) {
    viscosity = air_reference_viscosity * std::pow(temperature / air_reference_temperature, 1.5) *
                (air_reference_temperature + air_sutherland_temperature) / (temperature + air_sutherland_temperature);
    meanFreePath = 2 * viscosity / (pressure * std::sqrt(8 * air_molar_mass / (pi * gas_constant * temperature)));
  }

  double slip(double knudsen) const { return 1 + knudsen * (1.257 + 0.4 * std::exp(-1.1 / knudsen)); }
  double mobility(double radius) const { return slip(meanFreePath / radius) / (6 * pi * viscosity * radius); }
};

}  // namespace peers
