import type * as frames from "../machine/frame.ts";
import type { Machine } from "../machine/machine.ts";
import type { Slots } from "../machine/memory.ts";
import type { ArrayType } from "../numbers.ts";
import type { DeviceBlock } from "./memory.ts";

/** A field as a device sees it. */
export type FrameArgument = frames.FrameArgument<DeviceBlock>;

/** Everything that a kernel is bound to, in calling order; slots are read when a run is queued. */
export type Frame = frames.Frame<DeviceBlock>;

/** What makes a device: memory of its own, and a queue of work that ends some time after it was given. */
export interface DeviceMachine extends Machine<DeviceBlock, Slots> {
  allocate<T extends ArrayType>(type: T, length: number): DeviceBlock<T>;
  /** Kept once all queued work is done. */
  settled(): Promise<void>;
}
