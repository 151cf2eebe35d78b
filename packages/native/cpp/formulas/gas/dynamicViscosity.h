#pragma once

#include "constants.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/** Dynamic viscosity of air [Pa s] at a temperature [K] > 0. Sutherland (1893). */
AITKEN_INLINE Vector dynamicViscosity(Vector temperature) {
  const Vector ratio = temperature * (1 / airReferenceTemperature);
  const double scale = airReferenceViscosity * (airReferenceTemperature + airSutherlandTemperature);
  return scale * ratio * squareRoot(ratio) / (temperature + airSutherlandTemperature);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
