import type { Operations } from "../../operations.ts";

/** Eulerian integral length scale of turbulence, ½u′³/ε; Ayala, Rosa & Wang (2008). */
export const eulerianIntegralLength = <V>(
  o: Operations<V>,
  fluidRootMeanSquareVelocity: V | number,
  turbulentDissipation: V | number,
): V =>
  o.multiply(
    o.multiply(0.5, fluidRootMeanSquareVelocity),
    o.divide(o.multiply(fluidRootMeanSquareVelocity, fluidRootMeanSquareVelocity), turbulentDissipation),
  );
