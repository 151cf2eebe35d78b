import type { Operations } from "../operations.ts";
import { polynomial } from "./polynomial.ts";

/** (B(x) − 1 + x/2)/x² in powers of x², for x < 1. */
const near = [1 / 12, -1 / 720, 1 / 30_240, -1 / 1_209_600];

/** B(x) = x/(e^x − 1) for x ≥ 0, 1 for x = 0. Of −x it is B(x) + x. */
export const bernoulliFunction = <V>(o: Operations<V>, x: V | number): V => {
  const squares = o.multiply(x, x);
  const close = o.add(o.subtract(1, o.multiply(0.5, x)), o.multiply(squares, polynomial(o, squares, near)));
  const decay = o.exponential(o.subtract(0, x));
  const distant = o.divide(o.multiply(x, decay), o.subtract(1, decay));
  return o.select(o.isPositive(o.subtract(1, x)), close, distant);
};
