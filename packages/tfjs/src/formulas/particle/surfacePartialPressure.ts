import type { Operations } from "../../operations.ts";

/** Partial pressure over a solution, a p₀; Raoult (1887). */
export const surfacePartialPressure = <V>(o: Operations<V>, pureVaporPressure: V | number, activity: V | number): V =>
  o.multiply(pureVaporPressure, activity);
