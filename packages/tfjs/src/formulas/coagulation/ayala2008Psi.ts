import type { Operations } from "../../operations.ts";

/** The function Ψ of a particle's velocity variance in turbulence, 1/d − v/(2φd²); Ayala, Rosa & Wang (2008). */
export const ayala2008Psi = <V>(
  o: Operations<V>,
  time: V | number,
  length: V | number,
  inertiaTime: V | number,
  velocity: V | number,
): V => {
  const crossing = o.divide(velocity, length);
  const d = o.add(o.divide(1, inertiaTime), o.divide(1, time), crossing);
  return o.divide(o.subtract(d, o.multiply(0.5, crossing)), o.multiply(d, d));
};
