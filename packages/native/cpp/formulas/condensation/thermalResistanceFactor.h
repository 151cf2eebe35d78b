#pragma once

#include "constants.h"
#include "math/vector.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * How the latent heat of condensation resists it [J/kg], D L p/(T k) (L/(RsT) − 1) + RsT with Rs = R/M, from the vapor's
 * diffusion coefficient [m²/s], latent heat [J/kg] and partial pressure at the surface [Pa], all ≥ 0, the thermal
 * conductivity [W/(m K)], the temperature [K] and the molar mass [kg/mol], all > 0. Topping & Bane (2022), eq. 2.36.
 */
AITKEN_INLINE Vector thermalResistanceFactor(Vector diffusionCoefficient, Vector latentHeat,
                                             Vector surfacePartialPressure,
                                             Vector thermalConductivity, Vector temperature, Vector molarMass) {
  const Vector specific = gasConstant * temperature / molarMass;
  const Vector share = latentHeat / (temperature * thermalConductivity) * (latentHeat / specific - 1);
  return diffusionCoefficient * surfacePartialPressure * share + specific;
}

}  // namespace aitken::AITKEN_LEVEL::formulas
