import type { Operations } from "../../operations.ts";

/** Change of a concentration by dilution, −α c. */
export const dilutionRate = <V>(o: Operations<V>, coefficient: V | number, concentration: V | number): V =>
  o.multiply(o.subtract(0, coefficient), concentration);
