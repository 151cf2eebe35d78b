import type { Operations } from "../../operations.ts";

/** Mean free path of the gas over a particle's radius; Seinfeld & Pandis (2016), eq. 9.1. */
export const knudsenNumber = <V>(o: Operations<V>, meanFreePath: V | number, radius: V | number): V =>
  o.divide(meanFreePath, radius);
