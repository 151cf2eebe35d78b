import type * as machine from "../machine/memory.ts";
import type { ArrayType, TypedArrays } from "../numbers.ts";

/** A piece of a host's memory. Blocks are zero when allocated and aligned to 64 bytes where the host can. */
export interface Block<T extends ArrayType = ArrayType> extends machine.Memory<T> {
  /** The live contents. */
  readonly data: TypedArrays[T];
  /** Where the block begins, for compiled code: the byte offset in WebAssembly's memory, 0 where it has no meaning. */
  readonly pointer: number;
}

/** A window on a block, in elements. */
export type Window<T extends ArrayType = ArrayType> = machine.Window<Block<T>>;

/** The live contents of a window. */
export const contents = <T extends ArrayType>({ block, offset, length }: Window<T>): TypedArrays[T] =>
  block.data.subarray(offset, offset + length) as TypedArrays[T];
