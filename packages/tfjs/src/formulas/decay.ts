import type { Operations } from "../operations.ts";

/** Concentrations per so much that what is left of them after a long time stays in float32. */
export const decayScales = { concentration: 1e12 };

/** c e^(−x). Half of the exponent twice, since the whole may leave float32 where its product does not. */
export const decay = <V>(o: Operations<V>, concentration: V | number, x: V): V => {
  const half = o.exponential(o.multiply(-0.5, x));
  return o.multiply(o.multiply(concentration, half), half);
};
