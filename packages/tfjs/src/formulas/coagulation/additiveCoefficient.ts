import type { Operations } from "../../operations.ts";

/** Coagulation coefficient that grows with the sum of volumes; Golovin (1963). */
export const additiveCoefficient = <V>(
  o: Operations<V>,
  firstVolume: V | number,
  secondVolume: V | number,
  rate: V | number,
): V => o.multiply(o.add(firstVolume, secondVolume), rate);
