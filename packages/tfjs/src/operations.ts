/**
 * The operations that tensor programs are written in: few enough that another executor is a page. V is a value of the
 * executor, a tensor or a number; shapes broadcast from the last axis. What is computed of numbers alone is computed in
 * float64 before the device sees it. NaN goes through everything.
 */
export interface Operations<V> {
  add(a: V | number, b: V | number, ...more: (V | number)[]): V;
  subtract(a: V | number, b: V | number): V;
  multiply(a: V | number, b: V | number, ...more: (V | number)[]): V;
  divide(a: V | number, b: V | number): V;
  squareRoot(a: V | number): V;
  exponential(a: V | number): V;
  /** The natural logarithm of a number > 0. */
  logarithm(a: V | number): V;
  /** a^b of a number ≥ 0; 0⁰ is 1. */
  power(a: V | number, b: V | number): V;
  /** erf(a), to 2e-7. */
  errorFunction(a: V | number): V;
  absolute(a: V | number): V;
  /** The cube root of what is not smaller than `least`, which is > 0. */
  cubeRoot(a: V | number, least: number): V;
  /** The larger of a value and a bound; a NaN in the value survives, one in the bound may be lost. */
  atLeast(value: V | number, bound: V | number): V;
  /** The smaller of a value and a bound; a NaN in the value survives, one in the bound may be lost. */
  atMost(value: V | number, bound: V | number): V;
  /** 1 where a > 0, 0 where it is not, NaN where it is NaN. */
  isPositive(a: V | number): V;
  /** `a` where `test` is not 0 — where it is NaN, too — and `b` where it is 0; the other may be anything there, NaN included. */
  select(test: V | number, a: V | number, b: V | number): V;
  /** The sum along an axis, which stays with size 1. */
  sum(a: V, axis: number): V;
  /** Sums of the elements along the last axis, each with those before it. */
  cumulativeSum(a: V): V;
  reshape(a: V, shape: readonly number[]): V;
  /** The elements of the flattened value at these indices, in the indices' shape. */
  gather(a: V, indices: V): V;
  concatenate(parts: readonly V[], axis: number): V;
  /** `size` elements along an axis, from `start` on. */
  slice(a: V, axis: number, start: number, size: number): V;
  zeros(shape: readonly number[]): V;
}
