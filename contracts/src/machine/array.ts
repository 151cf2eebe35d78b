import { disposeSymbol } from "../disposable.ts";
import { AitkenError, describe } from "../errors.ts";
import { type ArrayType, product, type TypedArrays, typeOf } from "../numbers.ts";
import { checkLength, checkShape, shapeText } from "../shape.ts";
import type { Memory, Window } from "./memory.ts";

/** What arrays of one block share: its life, and the flights that use it. */
export interface Holding<M extends Memory = Memory> {
  readonly block: M;
  /** The backend that it belongs to; `changes` counts what may make a plan unready. */
  readonly owner: { changes: number };
  flights: number;
  disposed: boolean;
}

/** Gives back the memory of arrays that nobody can reach any more. */
export const abandoned = new FinalizationRegistry<Memory>((block) => block.free());

/** What arrays of hosts and devices share: a window on a block, and its life. The window is for the backend alone. */
export abstract class MemoryArray<T extends ArrayType, M extends Memory<T> = Memory<T>> implements Window<M> {
  readonly holding: Holding<M>;
  readonly offset: number;
  readonly shape: readonly number[];
  readonly length: number;

  constructor(holding: Holding<M>, offset: number, shape: readonly number[]) {
    this.holding = holding;
    this.offset = offset;
    this.shape = shape;
    this.length = product(shape);
  }

  get type(): T {
    return this.holding.block.type;
  }

  get block(): M {
    return this.holding.block;
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

  /** The shape of a view, which must lie inside the array. */
  protected checkView(offset: number, shape: number | readonly number[]): readonly number[] {
    this.checkUsable();
    const sizes = checkShape(shape);
    if (!Number.isSafeInteger(offset) || offset < 0 || offset + product(sizes) > this.length)
      throw new AitkenError(
        "wrong-shape",
        `expected a view inside the array's ${this.length} elements, received ${shapeText(sizes)} at ${describe(offset)}`,
      );
    return sizes;
  }

  /** Refuses data that cannot be written into the array. */
  protected checkData(data: TypedArrays[T] | readonly number[]): void {
    if (!Array.isArray(data) && typeOf(data) !== this.type)
      throw new AitkenError("wrong-type", `expected a ${this.type} array or numbers, received ${describe(data)}`);
    checkLength(data.length, this.shape);
    this.checkUsable();
  }
}

export const busy = (what: string): AitkenError =>
  new AitkenError("busy", `expected ${what} at rest, received one that runAsync is using; await its promise first`);
