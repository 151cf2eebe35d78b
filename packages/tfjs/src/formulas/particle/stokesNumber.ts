import type { Operations } from "../../operations.ts";

/** Inertia time of a particle over the time scale of the smallest eddies; Ayala, Rosa & Wang (2008). */
export const stokesNumber = <V>(o: Operations<V>, inertiaTime: V | number, kolmogorovTime: V | number): V =>
  o.divide(inertiaTime, kolmogorovTime);
