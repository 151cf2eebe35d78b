import type { Operations } from "../operations.ts";

/** The polynomial with these coefficients, that of x⁰ first, after Horner. */
export const polynomial = <V>(o: Operations<V>, x: V | number, coefficients: readonly number[]): V => {
  const [last = 0, ...before] = [...coefficients].reverse();
  const [next = 0, ...rest] = before;
  return rest.reduce<V>((sum, coefficient) => o.add(coefficient, o.multiply(x, sum)), o.add(next, o.multiply(x, last)));
};
