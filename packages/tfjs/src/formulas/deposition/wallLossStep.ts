import type { Operations } from "../../operations.ts";
import { decay } from "../decay.ts";

/** A step of wall loss, c e^(−β Δt): exact for any length. */
export const wallLossStep = <V>(
  o: Operations<V>,
  coefficient: V | number,
  timeStep: V | number,
  concentration: V | number,
): V => decay(o, concentration, o.multiply(coefficient, timeStep));

export { decayScales as scales } from "../decay.ts";
