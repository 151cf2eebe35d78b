#pragma once

#include "math/power.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Latent heat [J/kg] that vanishes at the critical temperature [K] > 0, L0 ((Tc − T)/Tc)^β, from the reference latent
 * heat [J/kg] > 0, an exponent ≥ 0 and the temperature [K] > 0. Watson (1943).
 */
AITKEN_INLINE Vector latentHeatPowerLaw(Vector referenceLatentHeat, Vector criticalTemperature, Vector exponent,
                                        Vector temperature) {
  const Vector distance = atLeast((criticalTemperature - temperature) / criticalTemperature, 0);
  // A product where the distance is 0: so it is for any exponent, but for NaN.
  return referenceLatentHeat * choose(0 < distance, power(distance, exponent), distance * exponent);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
