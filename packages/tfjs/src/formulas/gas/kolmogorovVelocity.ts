import type { Operations } from "../../operations.ts";

/** Velocity scale of the smallest eddies, (νε)^(1/4); Kolmogorov (1941). */
export const kolmogorovVelocity = <V>(
  o: Operations<V>,
  kinematicViscosity: V | number,
  turbulentDissipation: V | number,
): V => o.squareRoot(o.squareRoot(o.multiply(kinematicViscosity, turbulentDissipation)));
