import type { Operations } from "../../operations.ts";

/** Reynolds number of the Taylor microscale, u′λ/ν; Pope (2000). */
export const taylorMicroscaleReynoldsNumber = <V>(
  o: Operations<V>,
  fluidRootMeanSquareVelocity: V | number,
  taylorMicroscale: V | number,
  kinematicViscosity: V | number,
): V => o.divide(o.multiply(fluidRootMeanSquareVelocity, taylorMicroscale), kinematicViscosity);
