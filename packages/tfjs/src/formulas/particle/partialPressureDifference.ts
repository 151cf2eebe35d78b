import type { Operations } from "../../operations.ts";

/** Partial pressure in the gas less that over the curved surface; Seinfeld & Pandis (2016), ch. 12. */
export const partialPressureDifference = <V>(
  o: Operations<V>,
  gasPartialPressure: V | number,
  particlePartialPressure: V | number,
  kelvinTerm: V | number,
): V => o.subtract(gasPartialPressure, o.multiply(particlePartialPressure, kelvinTerm));
