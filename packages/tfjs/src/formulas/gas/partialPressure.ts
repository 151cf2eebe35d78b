import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";

/** Partial pressure of a gas from its mass concentration, c R T/M. */
export const partialPressure = <V>(
  o: Operations<V>,
  concentration: V | number,
  molarMass: V | number,
  temperature: V | number,
): V => o.multiply(concentration, o.divide(o.multiply(scaledConstants.gasConstant, temperature), molarMass));
