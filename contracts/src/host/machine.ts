import type { BackendInfo, Support } from "../backend.ts";
import type { ArrayField, ChoiceField, EachField, ScalarField } from "../field.ts";
import type { Kernel, NamedField, Sizes } from "../kernel.ts";
import type { ArrayType, TypedArrays } from "../numbers.ts";
import type { Block, Window } from "./memory.ts";

type Named<F> = F & Pick<NamedField, "name" | "role">;

/**
 * A field as compiled code sees it. Scalars live in the frame's slots, one float64 each, where `run` finds them:
 * a scalar bound to an `each` field is a window of one element and stride 0.
 */
export type FrameArgument =
  | { readonly kind: "array"; readonly field: Named<ArrayField>; readonly window: Window | undefined }
  | {
      readonly kind: "each";
      readonly field: Named<EachField>;
      readonly window: Window<"float64">;
      readonly stride: 0 | 1;
    }
  | { readonly kind: "scalar"; readonly field: Named<ScalarField>; readonly slot: number }
  | { readonly kind: "choice"; readonly field: Named<ChoiceField>; readonly value: string; readonly index: number };

/** Everything that a kernel is bound to, in calling order: first the sizes of its dimensions, then its fields. */
export interface Frame {
  readonly kernel: Kernel;
  readonly sizes: Sizes;
  readonly arguments: readonly FrameArgument[];
  readonly slots: Block<"float64">;
}

/** A kernel set up in a machine's own way. */
export interface Executable {
  /** Runs `times` times with what is in the slots. */
  run(times: number): void;
  /** As `run`, on another thread; left out by machines that have none. */
  start?(times: number): Promise<void>;
  /** Reads the fixed inputs again; `link` has done so once. */
  refresh(): void;
  /** Gives up what `link` allocated. */
  free(): void;
}

/** What makes a host: memory that JavaScript sees, and a way to run kernels on it. */
export interface HostMachine {
  readonly info: BackendInfo;
  supports(kernel: Kernel): Support;
  /** Zeroed memory. May throw RangeError where there is not so much. */
  allocate<T extends ArrayType>(type: T, length: number): Block<T>;
  /** A caller's array as a block without a copy, for the time of one call; left out where that cannot be. */
  adopt?<T extends ArrayType>(type: T, data: TypedArrays[T]): Block<T>;
  /** Sets a kernel up; a workspace, where one is needed, is allocated here. */
  link(frame: Frame): Executable;
  /** Ends the machine; all its blocks end with it. */
  dispose(): void;
}
