import type { Operations } from "../../operations.ts";

/** Root mean square of the fluid's velocity fluctuations, √Re_λ (νε/15)^(1/4); Ayala, Rosa & Wang (2008). */
export const fluidRootMeanSquareVelocity = <V>(
  o: Operations<V>,
  taylorMicroscaleReynoldsNumber: V | number,
  kinematicViscosity: V | number,
  turbulentDissipation: V | number,
): V =>
  o.squareRoot(
    o.multiply(
      taylorMicroscaleReynoldsNumber,
      o.squareRoot(o.multiply(o.multiply(1 / 15, kinematicViscosity), turbulentDissipation)),
    ),
  );
