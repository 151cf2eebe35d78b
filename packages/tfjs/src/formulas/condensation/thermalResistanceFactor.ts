import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";

/** How the latent heat of condensation resists it, D L p/(T k) (L/(R_s T) − 1) + R_s T; Topping & Bane (2022), eq. 2.36. */
export const thermalResistanceFactor = <V>(
  o: Operations<V>,
  diffusionCoefficient: V | number,
  latentHeat: V | number,
  surfacePartialPressure: V | number,
  thermalConductivity: V | number,
  temperature: V | number,
  molarMass: V | number,
): V => {
  const specific = o.divide(o.multiply(scaledConstants.gasConstant, temperature), molarMass);
  const vapor = o.divide(
    o.multiply(diffusionCoefficient, surfacePartialPressure),
    o.multiply(temperature, thermalConductivity),
  );
  const cooling = o.multiply(vapor, latentHeat, o.subtract(o.divide(latentHeat, specific), 1));
  return o.add(cooling, specific);
};
