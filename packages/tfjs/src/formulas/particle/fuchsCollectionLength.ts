import type { Operations } from "../../operations.ts";

/**
 * Fuchs's g = l [1 − (1/(s + x) + 1/(s + 1))/3] with l = 8D/(π c̄), x = l/(2r), s = √(1 + x²): all terms positive, where
 * the textbook's difference of cubes cancels. Fuchs (1964).
 */
export const fuchsCollectionLength = <V>(
  o: Operations<V>,
  radius: V | number,
  diffusionCoefficient: V | number,
  meanThermalSpeed: V | number,
): V => {
  const step = o.divide(o.multiply(8 / Math.PI, diffusionCoefficient), meanThermalSpeed);
  const x = o.divide(step, o.multiply(2, radius));
  const s = o.squareRoot(o.add(1, o.multiply(x, x)));
  const thirds = o.add(o.divide(1 / 3, o.add(s, x)), o.divide(1 / 3, o.add(s, 1)));
  return o.multiply(step, o.subtract(1, thirds));
};
