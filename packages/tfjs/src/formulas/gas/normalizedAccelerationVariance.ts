import type { Operations } from "../../operations.ts";

/** Variance of the fluid's acceleration in Kolmogorov units; Ayala, Rosa & Wang (2008). */
export const normalizedAccelerationVariance = <V>(o: Operations<V>, taylorMicroscaleReynoldsNumber: V | number): V =>
  o.divide(o.add(11, o.multiply(7, taylorMicroscaleReynoldsNumber)), o.add(205, taylorMicroscaleReynoldsNumber));
