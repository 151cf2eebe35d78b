import type { Operations } from "../../operations.ts";

/** Force on a particle over its velocity, 6π μ r/Cc; Seinfeld & Pandis (2016), ch. 9. */
export const frictionFactor = <V>(
  o: Operations<V>,
  radius: V | number,
  slipCorrection: V | number,
  dynamicViscosity: V | number,
): V => o.divide(o.multiply(radius, o.multiply(6 * Math.PI, dynamicViscosity)), slipCorrection);
