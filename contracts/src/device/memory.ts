import type { Memory } from "../machine/memory.ts";
import type { ArrayType, TypedArrays } from "../numbers.ts";

/** A piece of a device's memory, which JavaScript reaches by copies only. */
export interface DeviceBlock<T extends ArrayType = ArrayType> extends Memory<T> {
  /** Takes data over, from an offset on, after all queued work; the caller leaves the data alone from then on. */
  write(data: TypedArrays[T], offset: number): void;
  /** A copy of a window as it is after all queued work. */
  read(offset: number, length: number): Promise<TypedArrays[T]>;
  /** A window as JavaScript last wrote it, without waiting; undefined once a run has written into the block. */
  known(offset: number, length: number): TypedArrays[T] | undefined;
}
