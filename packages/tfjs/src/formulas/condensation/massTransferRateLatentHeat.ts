import type { Operations } from "../../operations.ts";
import { thermalResistanceFactor } from "./thermalResistanceFactor.ts";

/**
 * Growth of a particle by one species, slowed by its latent heat: k Δp over the resistance factor, since R_s T cancels.
 * Topping & Bane (2022), eq. 2.36.
 */
export const massTransferRateLatentHeat = <V>(
  o: Operations<V>,
  partialPressureDifference: V | number,
  firstOrderMassTransport: V | number,
  diffusionCoefficient: V | number,
  latentHeat: V | number,
  surfacePartialPressure: V | number,
  thermalConductivity: V | number,
  temperature: V | number,
  molarMass: V | number,
): V => {
  const resistance = thermalResistanceFactor(
    o,
    diffusionCoefficient,
    latentHeat,
    surfacePartialPressure,
    thermalConductivity,
    temperature,
    molarMass,
  );
  return o.multiply(partialPressureDifference, o.divide(firstOrderMassTransport, resistance));
};
