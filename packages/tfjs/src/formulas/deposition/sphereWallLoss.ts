import type { Operations } from "../../operations.ts";
import { debyeFunction } from "../particle/debyeFunction.ts";

/**
 * Loss of particles to the wall of a spherical chamber, 6q/(π R) D₁(π v/(2q)) + 3v/(4R) with q = √(k_e D).
 * Crump & Seinfeld (1981); McMurry & Rader (1985).
 */
export const sphereWallLoss = <V>(
  o: Operations<V>,
  wallEddyDiffusivity: V | number,
  diffusionCoefficient: V | number,
  settlingVelocity: V | number,
  chamberRadius: V | number,
): V => {
  const q = o.squareRoot(o.multiply(wallEddyDiffusivity, diffusionCoefficient));
  const debye = debyeFunction(o, o.divide(o.multiply(Math.PI / 2, settlingVelocity), q));
  return o.divide(
    o.add(o.multiply(o.multiply(6 / Math.PI, q), debye), o.multiply(0.75, settlingVelocity)),
    chamberRadius,
  );
};
