import type { Operations } from "../../operations.ts";

/**
 * Coagulation coefficient of particles that settle at different velocities, π R² |v_i − v_j| E; Seinfeld & Pandis (2016),
 * eq. 13A.4.
 */
export const sedimentationCoefficient = <V>(
  o: Operations<V>,
  firstRadius: V | number,
  secondRadius: V | number,
  firstVelocity: V | number,
  secondVelocity: V | number,
  collisionEfficiency: V | number,
): V => {
  const reach = o.add(firstRadius, secondRadius);
  const area = o.multiply(o.multiply(o.multiply(Math.PI, collisionEfficiency), reach), reach);
  return o.multiply(area, o.absolute(o.subtract(firstVelocity, secondVelocity)));
};
