import type { Operations } from "../operations.ts";
import { polynomial } from "./polynomial.ts";

/** In place of 0, of which there is no logarithm. */
const least = 1e-30;

/** ln(1 + u)/u in powers of u, for |u| < 0.05. */
const near = [1, -1 / 2, 1 / 3, -1 / 4, 1 / 5];

/** ln(1 + u)/u, for 1 + u > 0. */
export const logarithmQuotient = <V>(o: Operations<V>, u: V): V =>
  o.select(
    o.isPositive(o.subtract(0.05, o.absolute(u))),
    polynomial(o, u, near),
    o.divide(o.logarithm(o.atLeast(o.add(1, u), least)), u),
  );
