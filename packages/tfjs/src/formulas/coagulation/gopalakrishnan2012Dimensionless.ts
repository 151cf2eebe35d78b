import type { Operations } from "../../operations.ts";
import { hardSphereDimensionless } from "./hardSphereDimensionless.ts";

/**
 * Dimensionless coagulation coefficient of attracting particles, fitted to trajectories, where φ > 0.5 and m < 2.5; hard
 * spheres elsewhere. Gopalakrishnan & Hogan (2012).
 */
export const gopalakrishnan2012Dimensionless = <V>(
  o: Operations<V>,
  diffusiveKnudsenNumber: V | number,
  coulombPotentialRatio: V | number,
): V => {
  const [k, potential] = [diffusiveKnudsenNumber, coulombPotentialRatio];
  const m = o.multiply(k, o.divide(1.5, o.atLeast(potential, 1.5)));
  const fitted = o.divide(o.multiply(o.multiply(4 * Math.PI, k), k), o.add(1, o.multiply(1.598, o.power(m, 1.1709))));
  const holds = o.multiply(o.isPositive(o.subtract(potential, 0.5)), o.isPositive(o.subtract(2.5, m)));
  return o.select(holds, fitted, hardSphereDimensionless(o, k));
};
