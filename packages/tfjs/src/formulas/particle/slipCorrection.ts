import type { Operations } from "../../operations.ts";

/** So small that the exponential below is 0. */
const least = 1e-30;

/** Slip correction, 1 + Kn (1.257 + 0.4 e^(−1.1/Kn)), 1 for Kn = 0; Cunningham (1910); Seinfeld & Pandis (2016), eq. 9.34. */
export const slipCorrection = <V>(o: Operations<V>, knudsenNumber: V | number): V => {
  const decay = o.exponential(o.divide(-1.1, o.atLeast(knudsenNumber, least)));
  return o.add(1, o.multiply(knudsenNumber, o.add(1.257, o.multiply(0.4, decay))));
};
