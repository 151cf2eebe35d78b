import type { Operations } from "../../operations.ts";

/** Reynolds number of a particle that moves through a fluid, 2rv/ν. */
export const particleReynoldsNumber = <V>(
  o: Operations<V>,
  radius: V | number,
  velocity: V | number,
  kinematicViscosity: V | number,
): V => o.divide(o.multiply(o.multiply(2, radius), velocity), kinematicViscosity);
