import type { Operations } from "../operations.ts";

/** In place of a divisor of 0. */
const least = 1e-37;

/** a/b of numbers ≥ 0; 0 of 0 over 0. */
export const quotientOrZero = <V>(o: Operations<V>, a: V | number, b: V | number): V =>
  o.divide(a, o.atLeast(b, least));
