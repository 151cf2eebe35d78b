import type { Block } from "../../src/host.ts";
import { type ArrayType, arrayTypes, type TypedArrays } from "../../src/index.ts";

const alignment = 64;
/** Blocks of this size and more move the memory and live apart from it. */
const large = 2 ** 20;

/** Memory that behaves as WebAssembly's: it moves when it grows, and views of where it was are empty from then on. */
export class MovingMemory {
  #buffer = new ArrayBuffer(2 ** 16);
  #end = 0;

  allocate<T extends ArrayType>(type: T, length: number): Block<T> {
    const view = arrayTypes[type];
    const bytes = length * view.BYTES_PER_ELEMENT;
    if (bytes >= large) {
      const data = new view(length) as TypedArrays[T];
      this.#move(this.#buffer.byteLength);
      return { type, length, data, pointer: 0, free: () => {} };
    }
    const pointer = this.#end;
    this.#end += Math.ceil(bytes / alignment) * alignment;
    if (this.#end > this.#buffer.byteLength) this.#move(2 ** Math.ceil(Math.log2(this.#end)));
    const current = () => this.#buffer;
    return {
      type,
      length,
      pointer,
      get data() {
        return new view(current(), pointer, length) as TypedArrays[T];
      },
      free: () => {},
    };
  }

  #move(bytes: number): void {
    const next = new ArrayBuffer(bytes);
    new Uint8Array(next).set(new Uint8Array(this.#buffer));
    structuredClone(this.#buffer, { transfer: [this.#buffer] });
    this.#buffer = next;
  }
}
