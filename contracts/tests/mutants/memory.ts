import type { Block } from "../../src/host.ts";
import { type ArrayType, arrayTypes, type TypedArrays } from "../../src/index.ts";

/** Where a machine's blocks are. */
export interface Memory {
  allocate<T extends ArrayType>(type: T, length: number): Block<T>;
}

/** A buffer for each block, which a mutant may keep when the block ends. */
export class OwnBuffers implements Memory {
  readonly #kept: ArrayBufferView[] | undefined;

  constructor(keeps: boolean) {
    this.#kept = keeps ? [] : undefined;
  }

  allocate<T extends ArrayType>(type: T, length: number): Block<T> {
    const data = new arrayTypes[type](length) as TypedArrays[T];
    this.#kept?.push(data);
    return { type, length, data, pointer: 0, free: () => {} };
  }
}

const alignment = 64;
/** Blocks of this size and more move the memory and live apart from it. */
const large = 2 ** 20;

/** Memory that behaves as WebAssembly's: it moves when it grows, and views of where it was are empty from then on. */
export class MovingMemory implements Memory {
  #buffer = new ArrayBuffer(2 ** 16);
  #end = 0;
  readonly #keeps: boolean;
  /** Where blocks of a size were that have ended. */
  readonly #free = new Map<number, number[]>();

  constructor(keeps: boolean) {
    this.#keeps = keeps;
  }

  allocate<T extends ArrayType>(type: T, length: number): Block<T> {
    const view = arrayTypes[type];
    const bytes = length * view.BYTES_PER_ELEMENT;
    if (bytes >= large) {
      const data = new view(length) as TypedArrays[T];
      this.#move(this.#buffer.byteLength);
      return { type, length, data, pointer: 0, free: () => {} };
    }
    const size = Math.ceil(bytes / alignment) * alignment;
    const pointer = this.#take(size);
    const current = () => this.#buffer;
    let live = true;
    return {
      type,
      length,
      pointer,
      get data() {
        return new view(current(), pointer, length) as TypedArrays[T];
      },
      free: () => {
        if (live && !this.#keeps) this.#free.set(size, [...(this.#free.get(size) ?? []), pointer]);
        live = false;
      },
    };
  }

  #take(size: number): number {
    const again = this.#free.get(size)?.pop();
    if (again !== undefined) {
      new Uint8Array(this.#buffer, again, size).fill(0);
      return again;
    }
    const pointer = this.#end;
    this.#end += size;
    if (this.#end > this.#buffer.byteLength) this.#move(2 ** Math.ceil(Math.log2(this.#end)));
    return pointer;
  }

  #move(bytes: number): void {
    const next = new ArrayBuffer(bytes);
    new Uint8Array(next).set(new Uint8Array(this.#buffer));
    structuredClone(this.#buffer, { transfer: [this.#buffer] });
    this.#buffer = next;
  }
}
