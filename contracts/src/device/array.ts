import type { NumericArray } from "../backend.ts";
import { MemoryArray } from "../machine/array.ts";
import { type ArrayType, arrayTypes, type TypedArrays } from "../numbers.ts";
import type { DeviceBlock } from "./memory.ts";

/** An array on a device: a view is a window on the same block, so what is written through one is seen by all. */
export class DeviceArray<T extends ArrayType> extends MemoryArray<T, DeviceBlock<T>> implements NumericArray<T> {
  view(offset: number, shape: number | readonly number[]): NumericArray<T> {
    const sizes = this.checkView(offset, shape);
    return new DeviceArray(this.holding, this.offset + offset, sizes);
  }

  write(data: TypedArrays[T] | readonly number[]): void {
    this.checkData(data);
    this.block.write(new arrayTypes[this.type](data) as TypedArrays[T], this.offset);
  }

  async read(): Promise<TypedArrays[T]> {
    this.checkUsable();
    return this.block.read(this.offset, this.length);
  }
}
