import { thermalResistanceFactor } from "./thermalResistanceFactor.ts";

/**
 * Growth of a particle by one species, slowed by its latent heat [kg/s], from the difference of partial pressures [Pa], the
 * first-order mass transport [m³/s] ≥ 0 and what the thermal resistance factor F is made of. The isothermal rate k Δp M/(R T) over
 * F/(R_s T) is k Δp/F. Topping & Bane (2022), eq. 2.36.
 */
export const massTransferRateLatentHeat = (
  partialPressureDifference: number,
  firstOrderMassTransport: number,
  diffusionCoefficient: number,
  latentHeat: number,
  surfacePartialPressure: number,
  thermalConductivity: number,
  temperature: number,
  molarMass: number,
): number =>
  (firstOrderMassTransport * partialPressureDifference) /
  thermalResistanceFactor(
    diffusionCoefficient,
    latentHeat,
    surfacePartialPressure,
    thermalConductivity,
    temperature,
    molarMass,
  );
