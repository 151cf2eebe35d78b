import type { Operations } from "../../operations.ts";

/** Lagrangian integral time scale of turbulence, u′²/ε; Ayala, Rosa & Wang (2008). */
export const lagrangianIntegralTime = <V>(
  o: Operations<V>,
  fluidRootMeanSquareVelocity: V | number,
  turbulentDissipation: V | number,
): V => o.divide(o.multiply(fluidRootMeanSquareVelocity, fluidRootMeanSquareVelocity), turbulentDissipation);
