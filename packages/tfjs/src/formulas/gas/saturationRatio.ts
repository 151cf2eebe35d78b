import type { Operations } from "../../operations.ts";

/** Partial pressure over the saturation vapor pressure of the pure substance. */
export const saturationRatio = <V>(o: Operations<V>, partialPressure: V | number, pureVaporPressure: V | number): V =>
  o.divide(partialPressure, pureVaporPressure);
