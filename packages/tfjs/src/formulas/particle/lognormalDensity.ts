import { logarithmQuotient } from "../../math/logarithmQuotient.ts";
import type { Operations } from "../../operations.ts";

/** In place of a size of 0, where the density is 0. */
const least = 1e-30;

/**
 * Density at a size of a lognormal distribution of so many particles, N/(√(2π) x ln g) e^(−½ (ln(x/x_k)/ln g)²), 0 at the size 0;
 * from its geometric standard deviation less 1. Aitchison & Brown (1957).
 */
export const lognormalDensity = <V>(
  o: Operations<V>,
  size: V,
  median: V,
  deviationLessOne: V,
  number: V | number,
): V => {
  const width = o.multiply(deviationLessOne, logarithmQuotient(o, deviationLessOne));
  const positive = o.atLeast(size, least);
  const distance = o.divide(o.logarithm(o.divide(positive, median)), width);
  // Half of the exponent twice, since the whole may leave float32 where its product with the number does not.
  const half = o.exponential(o.multiply(o.multiply(-0.25, distance), distance));
  const highest = o.divide(number, o.multiply(o.multiply(Math.sqrt(2 * Math.PI), positive), width));
  return o.select(size, o.multiply(highest, half, half), 0);
};
