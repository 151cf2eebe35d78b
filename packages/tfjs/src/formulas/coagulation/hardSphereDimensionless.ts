import { polynomial } from "../../math/polynomial.ts";
import type { Operations } from "../../operations.ts";

const upper = [4 * Math.PI, 25.836, 11.211 * Math.sqrt(8 * Math.PI)];
const lower = [1, 3.502, 7.211, 11.211];

/** Dimensionless coagulation coefficient of neutral hard spheres; Gopalakrishnan & Hogan (2011). */
export const hardSphereDimensionless = <V>(o: Operations<V>, diffusiveKnudsenNumber: V | number): V => {
  const k = diffusiveKnudsenNumber;
  // The quotient first: the fourth power of large numbers leaves float32.
  return o.multiply(o.multiply(k, k), o.divide(polynomial(o, k, upper), polynomial(o, k, lower)));
};
