import type { ArrayType, BackendInfo, Kernel, Support } from "@aitken/contracts";
import { arrayTypes } from "@aitken/contracts";
import type { Block, Executable, Frame, FrameArgument, HostMachine, Window } from "@aitken/contracts/host";
import { Heap } from "./memory.ts";
import type { Entries, Instance } from "./module.ts";

/** WebAssembly as a host: its memory is ours to divide, its kernels read their arguments from frames there. */
export class WasmMachine implements HostMachine {
  readonly info: BackendInfo;
  readonly #heap: Heap;
  /** Given up in the end, since they hold the memory. */
  #entries: ReadonlyMap<string, Entries>;
  /** Hashes of the kernels that are in the module, by name. */
  readonly #hashes: ReadonlyMap<string, string>;

  constructor(version: string, { memory, base, entries }: Instance, catalogue: readonly Kernel[]) {
    this.#heap = new Heap(memory, base);
    this.#entries = entries;
    const present = catalogue.filter(({ name }) => entries.has(name));
    this.#hashes = new Map(present.map(({ name, hash }) => [name, hash]));
    this.info = {
      name: "assemblyscript",
      version,
      kind: "host",
      device: "processor",
      precision: "float64",
      threads: 1,
      instructionSet: "wasm simd128",
      executedOn: "the caller's thread, in WebAssembly",
      asynchronous: "caller",
    };
  }

  supports({ name, hash }: Kernel): Support {
    if (this.#hashes.get(name) === hash) return { supported: true };
    const reason = this.#hashes.has(name)
      ? `expected ${name} as @aitken/contracts declares it, received another kernel of that name`
      : `expected a kernel of the WebAssembly module [${[...this.#hashes.keys()].join(", ")}], received ${name}`;
    return { supported: false, reason: `${reason}; @aitken/typescript computes kernels of your own` };
  }

  allocate<T extends ArrayType>(type: T, length: number): Block<T> {
    return this.#heap.allocate(type, length);
  }

  link(frame: Frame): Executable {
    const { run, prepare, workspace } = this.#entries.get(frame.kernel.name)!;
    const words = wordsOf(frame);
    const list = this.#heap.allocate("uint32", words.length + 1);
    list.data.set(words);
    const { pointer } = list;
    const space = workspace && this.#allocateWorkspace(workspace(pointer), list);
    if (space) list.data[words.length] = space.pointer;
    const refresh = () => prepare?.(pointer);
    refresh();
    return {
      run: (times) => run(times, pointer),
      refresh,
      free: () => {
        list.free();
        space?.free();
      },
    };
  }

  dispose(): void {
    this.#heap.dispose();
    this.#entries = new Map();
  }

  /** @param list is freed when there is not so much memory */
  #allocateWorkspace(bytes: bigint, list: Block): Block {
    try {
      return this.#heap.allocate("uint8", Number(BigInt.asUintN(64, bytes)));
    } catch (error) {
      list.free();
      throw error;
    }
  }
}

/** The arguments in calling order, a word of 32 bits each: sizes, pointers, strides, indices of choices; of scalars their slots. */
const wordsOf = ({ kernel, sizes, arguments: bound, slots }: Frame): number[] => [
  ...kernel.dimensions.map((dimension) => sizes[dimension]!),
  ...bound.flatMap((argument) => wordsOfField(argument, slots)),
];

const wordsOfField = (argument: FrameArgument, slots: Block<"float64">): number[] => {
  switch (argument.kind) {
    case "array":
      return [argument.window ? pointerTo(argument.window) : 0];
    case "each":
      return [pointerTo(argument.window), argument.stride];
    case "scalar":
      return [pointerTo({ block: slots, offset: argument.slot, length: 1 })];
    case "choice":
      return [argument.index];
  }
};

const pointerTo = ({ block, offset }: Window): number =>
  block.pointer + offset * arrayTypes[block.type].BYTES_PER_ELEMENT;
