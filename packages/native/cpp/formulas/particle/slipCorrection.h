#pragma once

#include "math/exponential.h"

namespace aitken::AITKEN_LEVEL::formulas {

/** The same from the Knudsen number and its inverse ≥ 0, for those who have that without a division. */
AITKEN_INLINE Vector slipCorrectionOf(Vector knudsenNumber, Vector inverse) {
  // Further out the exponential does not count.
  return 1 + knudsenNumber * (1.257 + 0.4 * moderateExponential(atLeast(-1.1 * inverse, -700)));
}

/**
 * Slip correction of Cunningham, 1 + Kn (1.257 + 0.4 e^(−1.1/Kn)), from the Knudsen number ≥ 0; 1 where that is 0.
 * Seinfeld & Pandis (2016), eq. 9.34.
 */
AITKEN_INLINE Vector slipCorrection(Vector knudsenNumber) {
  return slipCorrectionOf(knudsenNumber, magnitude(1 / knudsenNumber));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
