import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";
import { thermalConductivity } from "../gas/thermalConductivity.ts";

/**
 * How much the heat that a vapor releases slows its condensation in air, for each of its concentration at the surface:
 * D L/(T k) (L/(R_s T) − 1). One plus this times the concentration is F/(R_s T), F the thermal resistance factor;
 * Topping & Bane (2022), eq. 2.36.
 */
export const latentHeatResistance = <V>(
  o: Operations<V>,
  diffusionCoefficient: V | number,
  latentHeat: V | number,
  molarMass: V | number,
  temperature: V | number,
): V => {
  const conduction = o.divide(
    o.multiply(diffusionCoefficient, latentHeat),
    o.multiply(temperature, thermalConductivity(o, temperature)),
  );
  const specific = o.divide(o.multiply(scaledConstants.gasConstant, temperature), molarMass);
  return o.multiply(conduction, o.subtract(o.divide(latentHeat, specific), 1));
};
