import { bernoulliFunction } from "../../math/bernoulliFunction.ts";
import type { Operations } from "../../operations.ts";

/**
 * Longitudinal correlation of a turbulent fluid's velocities at a distance; Ayala, Rosa & Wang (2008). With l = λ/L,
 * q = √(1 − 4l²), h = qR/(λl) and B(h) = h/(e^h − 1) it is e^(−2R/((1 + q)L)) [1 + 2lR/(λ(1 + q)(B(h) + h))], in which
 * nothing cancels, however small q is.
 */
export const ayala2008LongitudinalCorrelation = <V>(
  o: Operations<V>,
  collisionRadius: V | number,
  taylorMicroscale: V | number,
  eulerianIntegralLength: V | number,
): V => {
  const twice = o.divide(o.multiply(2, taylorMicroscale), eulerianIntegralLength);
  const q = o.squareRoot(o.multiply(o.subtract(1, twice), o.add(1, twice)));
  const distance = o.divide(collisionRadius, taylorMicroscale);
  const h = o.divide(o.multiply(2, q, distance), twice);
  const x = o.divide(o.multiply(twice, distance), o.add(1, q));
  return o.multiply(o.exponential(o.subtract(0, x)), o.add(1, o.divide(x, o.add(bernoulliFunction(o, h), h))));
};
