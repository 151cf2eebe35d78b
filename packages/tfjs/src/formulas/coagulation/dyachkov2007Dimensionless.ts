import { bernoulliFunction } from "../../math/bernoulliFunction.ts";
import type { Operations } from "../../operations.ts";

/**
 * Dimensionless coagulation coefficient of attracting particles, the limit of no potential where they repel; D'yachkov et
 * al. (2007). With B(y) = y/(e^y − 1), 1 − e^−y is y/(B(y) + y), and nothing cancels.
 */
export const dyachkov2007Dimensionless = <V>(
  o: Operations<V>,
  diffusiveKnudsenNumber: V | number,
  coulombPotentialRatio: V | number,
): V => {
  const potential = o.atLeast(coulombPotentialRatio, 0);
  const rising = (y: V): V => o.add(bernoulliFunction(o, y), y);
  const continuum = rising(potential);
  const kinetic = o.multiply(diffusiveKnudsenNumber, o.add(1, potential));
  const x = o.divide(kinetic, continuum);
  const beyond = o.add(1, x);
  const decay = o.divide(potential, beyond);
  const sheath = o.add(1, o.divide(o.multiply(x, decay), rising(o.divide(decay, o.add(2, x)))));
  const attracted = o.multiply(Math.sqrt(2 * Math.PI), kinetic, o.exponential(o.subtract(0, decay)));
  return o.divide(
    o.multiply(o.multiply(4 * Math.PI, diffusiveKnudsenNumber), diffusiveKnudsenNumber),
    o.add(o.divide(attracted, sheath), o.divide(continuum, o.multiply(beyond, rising(decay)))),
  );
};
