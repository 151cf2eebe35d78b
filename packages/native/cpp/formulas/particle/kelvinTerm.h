#pragma once

#include "math/exponential.h"

namespace aitken::AITKEN_LEVEL::formulas {

/** The same from rK/r. */
AITKEN_INLINE Vector kelvinTermOf(Vector ratio) { return moderateExponential(atMost(ratio, 100)); }

/**
 * How much the curvature of a particle raises a vapor pressure, exp(min(rK/r, 100)), from its radius and the Kelvin
 * radius [m], both ≥ 0 but not both 0. Seinfeld & Pandis (2016), eq. 10.86.
 */
AITKEN_INLINE Vector kelvinTerm(Vector radius, Vector kelvinRadius) {
  return kelvinTermOf(magnitude(kelvinRadius / radius));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
