import type { Operations } from "../../operations.ts";

/** Time scale of the smallest eddies, (ν/ε)^(1/2); Kolmogorov (1941). */
export const kolmogorovTime = <V>(
  o: Operations<V>,
  kinematicViscosity: V | number,
  turbulentDissipation: V | number,
): V => o.squareRoot(o.divide(kinematicViscosity, turbulentDissipation));
