import type { Operations } from "../../operations.ts";

/** Velocity of a particle over the force on it, Cc/(6π μ r); Seinfeld & Pandis (2016), eq. 9.78. */
export const mobility = <V>(
  o: Operations<V>,
  radius: V | number,
  slipCorrection: V | number,
  dynamicViscosity: V | number,
): V => o.divide(slipCorrection, o.multiply(radius, o.multiply(6 * Math.PI, dynamicViscosity)));
