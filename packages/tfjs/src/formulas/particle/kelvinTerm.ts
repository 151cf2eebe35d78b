import type { Operations } from "../../operations.ts";

/** In place of a radius of 0, where the exponent is at its bound. */
const least = 1e-30;

/** e¹⁰⁰ would leave float32. */
export const scales = { kelvinTerm: 1e-20 };

/** How much curvature raises the vapor pressure over a particle, exp(min(r_K/r, 100)); Seinfeld & Pandis (2016), eq. 10.86. */
export const kelvinTerm = <V>(o: Operations<V>, radius: V | number, kelvinRadius: V | number): V => {
  const half = o.exponential(o.multiply(0.5, o.atMost(o.divide(kelvinRadius, o.atLeast(radius, least)), 100)));
  return o.multiply(o.multiply(scales.kelvinTerm, half), half);
};
