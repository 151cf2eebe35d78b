#pragma once

#include "formulas/gas/airMeanFreePath.h"
#include "formulas/particle/knudsenNumber.h"
#include "formulas/particle/mobility.h"
#include "formulas/particle/slipCorrection.h"

namespace aitken::AITKEN_LEVEL::formulas {

/** Mobility of a particle in air [s/kg] from its radius [m], the temperature [K] and the pressure [Pa], all > 0. */
AITKEN_INLINE Vector mobilityInAir(Vector radius, Vector temperature, Vector pressure) {
  const Vector knudsen = knudsenNumber(airMeanFreePath(temperature, pressure), radius);
  return mobility(radius, slipCorrection(knudsen), dynamicViscosity(temperature));
}

}  // namespace aitken::AITKEN_LEVEL::formulas
