#pragma once

#include "constants.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Isothermal growth of a particle by one species [kg/s], k Δp M/(RT), from the difference of partial pressures [Pa], the
 * first-order mass transport [m³/s] ≥ 0, a temperature [K] and the molar mass [kg/mol], both > 0. Seinfeld & Pandis
 * (2016), ch. 12.
 */
AITKEN_INLINE Vector massTransferRate(Vector partialPressureDifference, Vector firstOrderMassTransport,
                                      Vector temperature,
                                      Vector molarMass) {
  return firstOrderMassTransport * partialPressureDifference * (molarMass / (gasConstant * temperature));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
