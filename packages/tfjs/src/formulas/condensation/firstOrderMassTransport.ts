import type { Operations } from "../../operations.ts";

/** Volume of vapor that a particle collects per time, 4π r D f; Seinfeld & Pandis (2016), ch. 12. */
export const firstOrderMassTransport = <V>(
  o: Operations<V>,
  radius: V | number,
  transitionCorrection: V | number,
  diffusionCoefficient: V | number,
): V => o.multiply(o.multiply(4 * Math.PI, radius), transitionCorrection, diffusionCoefficient);
