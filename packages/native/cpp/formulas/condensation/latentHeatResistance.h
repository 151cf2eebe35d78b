#pragma once

#include "constants.h"
#include "formulas/gas/thermalConductivity.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * How much the heat that a vapor releases slows its condensation in air, for each of its concentration at the surface
 * [m³/kg]: D L/(T k) (L/(RsT) − 1) with Rs = R/M, from its diffusion coefficient [m²/s] and latent heat [J/kg], both ≥ 0,
 * its molar mass [kg/mol] and the temperature [K], both > 0. One plus this times the concentration is F/(RsT), F the thermal
 * resistance factor, since a pressure is RsT × its concentration. Topping & Bane (2022), eq. 2.36.
 */
AITKEN_INLINE Vector latentHeatResistance(Vector diffusionCoefficient, Vector latentHeat, Vector molarMass,
                                          Vector temperature) {
  const Vector conduction = diffusionCoefficient * latentHeat / (temperature * thermalConductivity(temperature));
  return conduction * (latentHeat * molarMass / (gasConstant * temperature) - 1);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
