import { bernoulliFunction } from "../../math/bernoulliFunction.ts";
import type { Operations } from "../../operations.ts";

/**
 * Loss of particles to the walls of a rectangular chamber; Crump, Flagan & Seinfeld (1982); McMurry & Rader (1985). With
 * q = √(k_e D) and B(y) = y/(e^y − 1), v coth(πv/(4q)) is v + (4q/π) B(πv/(2q)).
 */
export const boxWallLoss = <V>(
  o: Operations<V>,
  wallEddyDiffusivity: V | number,
  diffusionCoefficient: V | number,
  settlingVelocity: V | number,
  length: V | number,
  width: V | number,
  height: V | number,
): V => {
  const q = o.squareRoot(o.multiply(wallEddyDiffusivity, diffusionCoefficient));
  const y = o.divide(o.multiply(Math.PI / 2, settlingVelocity), q);
  const sides = o.divide(o.add(length, width), o.multiply(length, width));
  const spread = o.add(sides, o.divide(bernoulliFunction(o, y), height));
  return o.add(o.multiply(o.multiply(4 / Math.PI, q), spread), o.divide(settlingVelocity, height));
};
