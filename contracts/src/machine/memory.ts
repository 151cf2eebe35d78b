import type { ArrayType } from "../numbers.ts";

/** A piece of a backend's memory, zero when allocated. */
export interface Memory<T extends ArrayType = ArrayType> {
  readonly type: T;
  readonly length: number;
  free(): void;
}

/** A window on a piece of memory, in elements. */
export interface Window<M extends Memory = Memory> {
  readonly block: M;
  readonly offset: number;
  readonly length: number;
}

/** Where a plan's scalars live, one float64 each. */
export interface Slots extends Memory<"float64"> {
  readonly data: Float64Array;
}
