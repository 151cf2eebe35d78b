import type * as frames from "../machine/frame.ts";
import type { Machine } from "../machine/machine.ts";
import type { ArrayType, TypedArrays } from "../numbers.ts";
import type { Block } from "./memory.ts";

/** A field as compiled code sees it. */
export type FrameArgument = frames.FrameArgument<Block, Block<"float64">>;

/** Everything that a kernel is bound to, in calling order. */
export type Frame = frames.Frame<Block, Block<"float64">>;

/** What makes a host: memory that JavaScript sees, and a way to run kernels on it. */
export interface HostMachine extends Machine<Block, Block<"float64">> {
  allocate<T extends ArrayType>(type: T, length: number): Block<T>;
  /** A caller's array as a block without a copy, for the time of one call; left out where that cannot be. */
  adopt?<T extends ArrayType>(type: T, data: TypedArrays[T]): Block<T>;
}
