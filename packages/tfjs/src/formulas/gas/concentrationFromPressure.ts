import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";

/** Mass concentration of a gas from its partial pressure, p M/(R T). */
export const concentrationFromPressure = <V>(
  o: Operations<V>,
  partialPressure: V | number,
  molarMass: V | number,
  temperature: V | number,
): V => o.multiply(partialPressure, o.divide(molarMass, o.multiply(scaledConstants.gasConstant, temperature)));
