#pragma once

#include "formulas/condensation/thermalResistanceFactor.h"

namespace aitken::AITKEN_LEVEL::formulas {

/**
 * Growth of a particle by one species, slowed by its latent heat [kg/s], from the difference of partial pressures [Pa],
 * the first-order mass transport [m³/s] ≥ 0 and what the thermal resistance factor F takes. The isothermal rate k Δp
 * M/(RT) over F/(RsT) is k Δp/F. Topping & Bane (2022), eq. 2.36.
 */
AITKEN_INLINE Vector massTransferRateLatentHeat(Vector partialPressureDifference, Vector firstOrderMassTransport,
                                                Vector diffusionCoefficient, Vector latentHeat,
                                                Vector surfacePartialPressure, Vector thermalConductivity,
                                                Vector temperature, Vector molarMass) {
  return firstOrderMassTransport * partialPressureDifference /
         thermalResistanceFactor(diffusionCoefficient, latentHeat, surfacePartialPressure, thermalConductivity,
                                 temperature,
                                 molarMass);
}

}  // namespace aitken::AITKEN_LEVEL::formulas
