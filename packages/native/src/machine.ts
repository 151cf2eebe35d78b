import { cpus } from "node:os";
import {
  type ArrayType,
  arrayTypes,
  type BackendInfo,
  type Kernel,
  type NumericData,
  type Support,
  type TypedArrays,
} from "@aitken/contracts";
import type { Block, Executable, Frame, FrameArgument, HostMachine } from "@aitken/contracts/host";
import type { Addon, LinkedHandle, MachineHandle } from "./addon.ts";

export interface MachineOptions {
  readonly version: string;
  readonly level: number;
  readonly threads: number;
}

/**
 * The addon as a host. Arrays are in SharedArrayBuffers, which cannot be detached: a plan's pointers stay good as long as
 * the arrays live, and the addon keeps those as long as the plan lives.
 */
export class NativeMachine implements HostMachine {
  readonly info: BackendInfo;
  readonly #addon: Addon;
  readonly #handle: MachineHandle;
  /** The place of each kernel in the addon. */
  readonly #kernels: ReadonlyMap<string, number>;

  constructor(addon: Addon, { version, level, threads }: MachineOptions) {
    this.#addon = addon;
    this.#handle = addon.open(level, threads);
    this.#kernels = new Map(Object.keys(addon.kernels).map((name, index) => [name, index]));
    this.info = {
      name: "native",
      version,
      kind: "host",
      device: cpus()[0]?.model.trim() || process.arch,
      precision: "float64",
      threads,
      instructionSet: addon.levels[level]!.instructionSet,
      executedOn: threads === 1 ? "the caller's thread" : `the caller's thread and ${threads - 1} of its own`,
      asynchronous: "thread",
    };
  }

  supports(kernel: Kernel): Support {
    const { name, hash } = kernel;
    const known = this.#addon.kernels[name];
    if (known === hash) return { supported: true };
    return {
      supported: false,
      reason:
        known === undefined
          ? `expected a kernel that is compiled into the addon, received ${name}; write packages/native/${sourceOf(kernel)} and build again`
          : `expected the declaration of ${name} that the addon was built from, received another; build @aitken/native again`,
    };
  }

  allocate<T extends ArrayType>(type: T, length: number): Block<T> {
    const View: new (buffer: ArrayBufferLike, offset: number, length: number) => unknown = arrayTypes[type];
    const buffer = new SharedArrayBuffer(length * arrayTypes[type].BYTES_PER_ELEMENT + 63);
    // Of the first bytes alone: a view of all may have no more than 2³² elements.
    const offset = this.#addon.padding(new Uint8Array(buffer, 0, 63));
    account(this.#addon, buffer);
    return new TypedBlock(type, new View(buffer, offset, length) as TypedArrays[T]);
  }

  adopt<T extends ArrayType>(type: T, data: TypedArrays[T]): Block<T> {
    return new TypedBlock(type, data);
  }

  link({ kernel, sizes, arguments: bound, slots }: Frame): Executable {
    const { dimensions } = kernel;
    const count = dimensions.length + bound.length;
    const arrays = new Array<NumericData | undefined>(count).fill(undefined);
    const numbers = new Float64Array(2 * count);
    for (let at = 0; at < dimensions.length; at++) numbers[2 * at + 1] = sizes[dimensions[at]!]!;
    for (let at = dimensions.length; at < count; at++) {
      const argument = bound[at - dimensions.length]!;
      const window = windowOf(argument, slots);
      arrays[at] = window?.block.data;
      numbers[2 * at] = window?.offset ?? 0;
      numbers[2 * at + 1] = countOf(argument);
    }
    const linked = this.#addon.link(this.#handle, this.#kernels.get(kernel.name)!, arrays, numbers);
    return new NativeExecutable(this.#addon, linked);
  }

  /** The addon's side ends when nothing uses it any more. */
  dispose(): void {}
}

/** The file that a kernel is written in. */
const sourceOf = ({ name, elementwise, pairwise }: Kernel): string =>
  elementwise || pairwise ? `cpp/formulas/${name}.h` : `cpp/kernels/${name}.cc`;

const collected = new FinalizationRegistry<{ addon: Addon; bytes: number }>(({ addon, bytes }) =>
  addon.account(-bytes),
);

/**
 * V8 does not count SharedArrayBuffers: uncounted, gigabytes of garbage would not make it collect any. Those of some bytes,
 * as each call has, are garbage enough as objects.
 */
const account = (addon: Addon, buffer: SharedArrayBuffer): void => {
  const bytes = buffer.byteLength;
  if (bytes < 1024) return;
  addon.account(bytes);
  collected.register(buffer, { addon, bytes });
};

class TypedBlock<T extends ArrayType> implements Block<T> {
  readonly type: T;
  readonly length: number;
  data: TypedArrays[T];
  /** The addon asks the array itself. */
  readonly pointer = 0;

  constructor(type: T, data: TypedArrays[T]) {
    this.type = type;
    this.length = data.length;
    this.data = data;
  }

  /** Lets go of the memory; it is given back when nothing else holds it. */
  free(): void {
    this.data = new arrayTypes[this.type](0) as TypedArrays[T];
  }
}

/** Where the array or the scalar of an argument is. */
const windowOf = (argument: FrameArgument, slots: Block<"float64">): { block: Block; offset: number } | undefined => {
  if (argument.kind === "scalar") return { block: slots, offset: argument.slot };
  return argument.kind === "choice" ? undefined : argument.window;
};

/** The stride or index that goes with it. */
const countOf = (argument: FrameArgument): number => {
  if (argument.kind === "each") return argument.stride;
  return argument.kind === "choice" ? argument.index : 0;
};

class NativeExecutable implements Executable {
  readonly #addon: Addon;
  readonly #linked: LinkedHandle;

  constructor(addon: Addon, linked: LinkedHandle) {
    this.#addon = addon;
    this.#linked = linked;
  }

  run(times: number): void {
    this.#addon.run(this.#linked, times);
  }

  start(times: number): Promise<void> {
    return this.#addon.start(this.#linked, times);
  }

  refresh(): void {
    this.#addon.refresh(this.#linked);
  }

  free(): void {
    this.#addon.free(this.#linked);
  }
}
