import type { HostArray } from "../backend.ts";
import { disposeSymbol } from "../disposable.ts";
import { AitkenError, describe } from "../errors.ts";
import { type ArrayType, product, type TypedArrays, typeOf } from "../numbers.ts";
import { checkLength, checkShape, shapeText } from "../validate.ts";
import { type Block, contents, type Window } from "./memory.ts";

/** What arrays of one block share: its life, and the flights that use it. */
export interface Holding<T extends ArrayType = ArrayType> {
  readonly block: Block<T>;
  /** The backend that it belongs to; `changes` counts what may make a plan unready. */
  readonly owner: { changes: number };
  flights: number;
  disposed: boolean;
}

/** Gives back the memory of arrays that nobody can reach any more. */
export const abandoned = new FinalizationRegistry<Block>((block) => block.free());

/** The only implementation of HostArray; its window is for the host alone. */
export class WindowArray<T extends ArrayType> implements HostArray<T>, Window<T> {
  readonly holding: Holding<T>;
  readonly offset: number;
  readonly shape: readonly number[];
  readonly length: number;
  #cached: TypedArrays[T] | undefined;

  constructor(holding: Holding<T>, offset: number, shape: readonly number[]) {
    this.holding = holding;
    this.offset = offset;
    this.shape = shape;
    this.length = product(shape);
  }

  get type(): T {
    return this.holding.block.type;
  }

  get block(): Block<T> {
    return this.holding.block;
  }

  get data(): TypedArrays[T] {
    this.checkUsable();
    if (this.#cached?.buffer !== this.block.data.buffer) this.#cached = contents(this);
    return this.#cached as TypedArrays[T];
  }

  view(offset: number, shape: number | readonly number[]): HostArray<T> {
    this.checkUsable();
    const sizes = checkShape(shape);
    const length = product(sizes);
    if (!Number.isSafeInteger(offset) || offset < 0 || offset + length > this.length)
      throw new AitkenError(
        "wrong-shape",
        `expected a view inside the array's ${this.length} elements, received ${shapeText(sizes)} at ${describe(offset)}`,
      );
    return new WindowArray(this.holding, this.offset + offset, sizes);
  }

  write(data: TypedArrays[T] | readonly number[]): void {
    if (!Array.isArray(data) && typeOf(data) !== this.type)
      throw new AitkenError("wrong-type", `expected a ${this.type} array or numbers, received ${describe(data)}`);
    checkLength(data.length, this.shape);
    (this.data as Float64Array).set(data as Float64Array);
  }

  async read(): Promise<TypedArrays[T]> {
    return this.data.slice() as TypedArrays[T];
  }

  dispose(): void {
    if (this.holding.disposed) return;
    if (this.holding.flights > 0) throw busy("an array");
    this.holding.disposed = true;
    this.holding.owner.changes++;
    abandoned.unregister(this.holding);
    this.block.free();
  }

  [disposeSymbol](): void {
    this.dispose();
  }

  /** Refuses an array that was disposed, or that a flight is using. */
  checkUsable(): void {
    if (this.holding.disposed) throw new AitkenError("disposed", "expected a live array, received a disposed one");
    if (this.holding.flights > 0) throw busy("an array");
  }
}

export const busy = (what: string): AitkenError =>
  new AitkenError("busy", `expected ${what} at rest, received one that runAsync is using; await its promise first`);
