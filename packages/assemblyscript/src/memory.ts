import { AitkenError, type ArrayType, arrayTypes, type TypedArrays } from "@aitken/contracts";
import type { Block } from "@aitken/contracts/host";

const alignment = 64;
const page = 65_536;
/** One page less than 4 GiB, so that the end of every block is a pointer too. */
const limit = 65_535 * page;

interface Range {
  start: number;
  end: number;
}

/**
 * Blocks in a WebAssembly memory: zeroed, aligned to 64 bytes, first fit. Freed blocks melt with their neighbours.
 * The memory grows in `allocate` and nowhere else.
 */
export class Heap {
  /** The memory; undefined once it is given up. */
  #memory: WebAssembly.Memory | undefined;
  /** Free ranges below `#end`, in order, none touching another. */
  readonly #free: Range[] = [];
  /** What lies beyond has never been used, so it is zero. */
  #end: number;

  /** @param base the first byte that is free */
  constructor(memory: WebAssembly.Memory, base: number) {
    this.#memory = memory;
    this.#end = align(base);
  }

  /** @throws RangeError when the memory cannot grow so far */
  allocate<T extends ArrayType>(type: T, length: number): Block<T> {
    // Even an empty block has a place of its own: pointer 0 means that there is none.
    const size = align(Math.max(length * arrayTypes[type].BYTES_PER_ELEMENT, 1));
    const pointer = this.#take(size);
    return new HeapBlock(this, type, pointer, length, size);
  }

  /** The memory as it is now; it is another buffer after growth. */
  get buffer(): ArrayBuffer {
    if (!this.#memory) throw new AitkenError("disposed", "expected a live backend, received a disposed one");
    return this.#memory.buffer;
  }

  give(start: number, size: number): void {
    const end = start + size;
    const free = this.#free;
    const next = free.findIndex((range) => range.start >= end);
    const index = next < 0 ? free.length : next;
    const before = free[index - 1];
    const after = free[index];
    if (before?.end === start && after?.start === end) {
      before.end = after.end;
      free.splice(index, 1);
    } else if (before?.end === start) before.end = end;
    else if (after?.start === end) after.start = start;
    else free.splice(index, 0, { start, end });
  }

  /** Lets the memory go; blocks can still be freed. */
  dispose(): void {
    this.#memory = undefined;
  }

  #take(size: number): number {
    const free = this.#free;
    const last = free.length - 1;
    let index = free.findIndex(({ start, end }) => end - start >= size);
    // The last range may go on beyond the end.
    if (index < 0 && free[last]?.end === this.#end) index = last;
    const range = index < 0 ? { start: this.#end, end: this.#end } : free[index]!;
    const { start } = range;
    const end = start + size;
    if (end > this.#end) this.#grow(end);
    new Uint8Array(this.buffer, start, Math.min(end, range.end) - start).fill(0);
    this.#end = Math.max(this.#end, end);
    range.start = end;
    if (index >= 0 && range.start >= range.end) free.splice(index, 1);
    return start;
  }

  #grow(end: number): void {
    const missing = Math.ceil((end - this.buffer.byteLength) / page);
    if (missing <= 0) return;
    if (end > limit) throw new RangeError(`expected less than 4 GiB of WebAssembly memory, received ${end} bytes`);
    this.#memory!.grow(missing);
  }
}

const align = (size: number): number => Math.ceil(size / alignment) * alignment;

class HeapBlock<T extends ArrayType> implements Block<T> {
  readonly type: T;
  readonly pointer: number;
  readonly length: number;
  readonly #heap: Heap;
  /** Bytes; 0 once freed. */
  #size: number;
  #view: TypedArrays[T] | undefined;

  constructor(heap: Heap, type: T, pointer: number, length: number, size: number) {
    this.#heap = heap;
    this.type = type;
    this.pointer = pointer;
    this.length = length;
    this.#size = size;
  }

  get data(): TypedArrays[T] {
    const { buffer } = this.#heap;
    if (this.#view?.buffer !== buffer)
      this.#view = new arrayTypes[this.type](buffer, this.pointer, this.length) as TypedArrays[T];
    return this.#view;
  }

  free(): void {
    if (this.#size === 0) return;
    this.#heap.give(this.pointer, this.#size);
    this.#size = 0;
    this.#view = undefined;
  }
}
