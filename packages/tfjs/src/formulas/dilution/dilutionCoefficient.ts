import type { Operations } from "../../operations.ts";

/** Rate at which a flow dilutes a volume, Q/V. */
export const dilutionCoefficient = <V>(o: Operations<V>, volume: V | number, inputFlowRate: V | number): V =>
  o.divide(inputFlowRate, volume);
