import type { Operations } from "../../operations.ts";

/** Size of the smallest eddies, (ν³/ε)^(1/4); Kolmogorov (1941). */
export const kolmogorovLength = <V>(
  o: Operations<V>,
  kinematicViscosity: V | number,
  turbulentDissipation: V | number,
): V => o.squareRoot(o.multiply(kinematicViscosity, o.squareRoot(o.divide(kinematicViscosity, turbulentDissipation))));
