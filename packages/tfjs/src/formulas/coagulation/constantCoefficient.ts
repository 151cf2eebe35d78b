import type { Operations } from "../../operations.ts";

/** Coagulation coefficient that does not depend on the volumes; Smoluchowski (1916). */
export const constantCoefficient = <V>(
  o: Operations<V>,
  _firstVolume: V | number,
  _secondVolume: V | number,
  rate: V | number,
): V => o.add(0, rate);
