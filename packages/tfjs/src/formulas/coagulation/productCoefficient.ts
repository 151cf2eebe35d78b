import type { Operations } from "../../operations.ts";

/** Coagulation coefficient that grows with the product of volumes; McLeod (1962). */
export const productCoefficient = <V>(
  o: Operations<V>,
  firstVolume: V | number,
  secondVolume: V | number,
  rate: V | number,
): V => o.multiply(o.multiply(firstVolume, secondVolume), rate);
