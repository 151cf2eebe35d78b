import type { Operations } from "../../operations.ts";

/** Taylor microscale of turbulence, u′ √(15ν/ε); Pope (2000), eq. 6.63. */
export const taylorMicroscale = <V>(
  o: Operations<V>,
  fluidRootMeanSquareVelocity: V | number,
  kinematicViscosity: V | number,
  turbulentDissipation: V | number,
): V =>
  o.multiply(
    fluidRootMeanSquareVelocity,
    o.squareRoot(o.divide(o.multiply(15, kinematicViscosity), turbulentDissipation)),
  );
