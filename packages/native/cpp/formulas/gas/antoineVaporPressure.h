#pragma once

#include "constants.h"
#include "math/powerOfTen.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Saturation vapor pressure [Pa] at a temperature [K] > 0 other than c, 10^(a − b/(T − c)) mmHg; a is a number, b and c
 * are in K. Antoine (1888).
 */
AITKEN_INLINE Vector antoineVaporPressure(Vector a, Vector b, Vector c, Vector temperature) {
  return millimetreOfMercury * powerOfTen(a - b / (temperature - c));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
