#pragma once

#include "constants.h"
#include "math/exponential.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Saturation vapor pressure [Pa] at a temperature [K] > 0 from a pressure [Pa] ≥ 0 at a reference temperature [K] > 0 and
 * a latent heat [J/mol] > 0, p0 exp(L/R (1/T0 − 1/T)) with the difference as (T − T0)/(T T0). Clausius (1850).
 */
AITKEN_INLINE Vector clausiusClapeyronVaporPressure(Vector latentHeat, Vector referenceTemperature,
                                                    Vector referencePressure,
                                                    Vector temperature) {
  const Vector difference = (temperature - referenceTemperature) / (temperature * referenceTemperature);
  return referencePressure * exponential(latentHeat * (1 / gasConstant) * difference);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
