import type { Operations } from "../../operations.ts";

/** What two masses, or two frictions, are together: ab/(a + b). */
export const reduced = <V>(o: Operations<V>, a: V | number, b: V | number): V =>
  o.divide(o.multiply(a, b), o.add(a, b));
