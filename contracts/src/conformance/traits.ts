import type { Kernel } from "../kernel.ts";
import type { Values } from "./case.ts";
import type { Check } from "./check.ts";
import type { Expectation } from "./judging.ts";
import type { Law } from "./laws.ts";

/** An input with what the oracle expects of it. */
export interface Trial {
  readonly values: Values;
  readonly expectation: Expectation;
}

/** Where an element is, along the dimensions of its field. */
export type Position = readonly number[];

/**
 * Whether NaN at a position of an input shows up at a position of a result: true where it must, false where it must
 * not, undefined where the mathematics allows both. A scalar has the position [].
 */
export type Reach = (field: string, from: Position, result: string, to: Position) => boolean | undefined;

/** A kernel with inputs to try it with. */
export interface Tryable {
  readonly kernel: Kernel;
  /** Inputs with n elements along the last dimension in each box; none where the oracle knows no such input. */
  trials(n: number, boxes: number): readonly Trial[];
}

/** What the suite knows of a kernel beyond its declaration: inputs of any size, what depends on what, and its laws. */
export interface Traits extends Tryable {
  /** The sizes at which it is tried: around the lanes of vectors, and large. */
  readonly sizes: readonly number[];
  /** An input for NaN, with what it reaches. */
  readonly probe: { readonly values: Values; readonly reach: Reach };
  /** Dimensions along which the order matters, though no grid says so. */
  readonly ordered?: readonly string[];
  /** Like-kinded inputs that may be exchanged: a product is all that is made of them. */
  readonly commuting?: readonly (readonly [string, string])[];
  /** What holds of it whatever the input is. */
  readonly laws?: readonly Law[];
  /** Checks of its own. */
  readonly checks: readonly Check[];
}

/** Nothing, one, and for lanes of 2, 4, 8 and 16: a lane less, a lane, a lane more, three lanes and two. */
export const laneSizes = [0, 1, 2, 3, 4, 5, 7, 8, 9, 14, 15, 16, 17, 26, 50] as const;

const isPrime = (n: number): boolean => {
  for (let divisor = 2; divisor * divisor <= n; divisor++) if (n % divisor === 0) return false;
  return n > 1;
};

/** As many of the list as a prime allows, so that no width of a vector divides their period. */
export const primeMany = <T>(list: readonly T[]): readonly T[] => {
  let length = list.length;
  while (length > 1 && !isPrime(length)) length--;
  return list.slice(0, length);
};

/** n elements by repeating a list. */
export const cycle = (list: ArrayLike<number>, n: number, first = 0): Float64Array =>
  Float64Array.from({ length: n }, (_, index) => list[(first + index) % list.length]!);

/** Where the element of a flat index is in an array of this shape. */
export const positionOf = (index: number, shape: readonly number[]): Position => {
  const position: number[] = [];
  for (let rest = index, d = shape.length - 1; d >= 0; d--) {
    position[d] = rest % shape[d]!;
    rest = Math.floor(rest / shape[d]!);
  }
  return position;
};
