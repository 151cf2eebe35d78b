#pragma once

#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * What drives condensation [Pa], pg − p K: the partial pressure in the gas [Pa] less that over the curved surface, from
 * that over a flat one [Pa] and the Kelvin term. Seinfeld & Pandis (2016), ch. 12.
 */
AITKEN_INLINE Vector partialPressureDifference(Vector gasPartialPressure, Vector particlePartialPressure,
                                               Vector kelvinTerm) {
  return gasPartialPressure - particlePartialPressure * kelvinTerm;
}

}  // namespace aitken::AITKEN_LEVEL::formulas
