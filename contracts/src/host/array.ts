import type { HostArray } from "../backend.ts";
import { MemoryArray } from "../machine/array.ts";
import type { ArrayType, TypedArrays } from "../numbers.ts";
import { type Block, contents } from "./memory.ts";

/** The only implementation of HostArray. */
export class WindowArray<T extends ArrayType> extends MemoryArray<T, Block<T>> implements HostArray<T> {
  #cached: TypedArrays[T] | undefined;

  get data(): TypedArrays[T] {
    this.checkUsable();
    if (this.#cached?.buffer !== this.block.data.buffer) this.#cached = contents(this);
    return this.#cached as TypedArrays[T];
  }

  view(offset: number, shape: number | readonly number[]): HostArray<T> {
    const sizes = this.checkView(offset, shape);
    return new WindowArray(this.holding, this.offset + offset, sizes);
  }

  write(data: TypedArrays[T] | readonly number[]): void {
    this.checkData(data);
    (this.data as Float64Array).set(data as Float64Array);
  }

  async read(): Promise<TypedArrays[T]> {
    return this.data.slice() as TypedArrays[T];
  }
}
