import type { BackendInfo, Support } from "../backend.ts";
import type { Kernel } from "../kernel.ts";
import type { ArrayType } from "../numbers.ts";
import type { Executable, Frame } from "./frame.ts";
import type { Memory, Slots } from "./memory.ts";

/** What makes a backend, of whatever kind: memory, and a way to run kernels on it. */
export interface Machine<M extends Memory, S extends Slots> {
  readonly info: BackendInfo;
  supports(kernel: Kernel): Support;
  /** Zeroed memory. May throw RangeError where there is not so much. */
  allocate<T extends ArrayType>(type: T, length: number): M & Memory<T>;
  /** Sets a kernel up; a workspace, where one is needed, is allocated here. */
  link(frame: Frame<M, S>): Executable;
  /** Ends the machine; all its blocks end with it. */
  dispose(): void;
}
