#pragma once

#include "constants.h"
#include "formulas/gas/dynamicViscosity.h"
#include "formulas/gas/meanFreePath.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Mean free path of air [m] at a temperature [K] and a pressure [Pa], both > 0. Sutherland (1893); Seinfeld & Pandis
 * (2016), eq. 9.6.
 */
AITKEN_INLINE Vector airMeanFreePath(Vector temperature, Vector pressure) {
  return meanFreePath(temperature, pressure, airMolarMass, dynamicViscosity(temperature));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
