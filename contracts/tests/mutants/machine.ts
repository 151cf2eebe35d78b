import { type Block, contents, type Executable, type Frame, type HostMachine } from "../../src/host.ts";
import type { ArrayType, BackendInfo, Kernel, Support } from "../../src/index.ts";
import { type Defects, type Tools, toolsOf } from "./defects.ts";
import { brownianCoefficient } from "./kernels/coagulation/brownianCoefficient.ts";
import { coagulationRates, prepare } from "./kernels/coagulation/coagulationRates.ts";
import { condensationStep } from "./kernels/condensation/condensationStep.ts";
import { buckVaporPressure } from "./kernels/gas/buckVaporPressure.ts";
import { transportProperties } from "./kernels/particle/transportProperties.ts";
import { type Memory, MovingMemory, OwnBuffers } from "./memory.ts";

type Run = (values: never, tools: Tools) => void;

const kernels: Readonly<Record<string, Run>> = {
  "gas/buckVaporPressure": buckVaporPressure,
  "particle/transportProperties": transportProperties,
  "coagulation/brownianCoefficient": brownianCoefficient,
  "coagulation/coagulationRates": coagulationRates,
  "condensation/condensationStep": condensationStep,
};

const info: BackendInfo = {
  name: "mutant",
  version: "0.0.0",
  kind: "host",
  device: "processor",
  precision: "float64",
  threads: 1,
  instructionSet: "javascript",
  executedOn: "the caller's thread",
  asynchronous: "caller",
};

type Argument = Frame["arguments"][number];

/** Reads what lies row by row as if it lay column by column. */
const transposed = (data: Float64Array, shape: readonly number[]): Float64Array => {
  const [rows = 1, columns = 1] = shape.slice(-2);
  return data.map((_, index) => {
    const at = index % (rows * columns);
    return data[index - at + (at % columns) * rows + Math.floor(at / columns)]!;
  });
};

const isPower = (n: number): boolean => n >= 256 && (n & (n - 1)) === 0;

const multiplyFirst = ({ arguments: bound }: Frame, factor: number): void => {
  for (const argument of bound)
    if (argument.kind === "array" && argument.field.role !== "input" && argument.window?.length)
      (argument.window.block.data as Float64Array)[argument.window.offset]! *= factor;
};

/** A plain, slow host whose memory moves when it grows, and which is right but for its defects. */
export class MutantMachine implements HostMachine {
  readonly #memory: Memory;
  readonly #defects: Defects;
  readonly #tools: Tools;
  /** As long as any kernel here needs. */
  readonly #shared = new Float64Array(2 ** 12);
  #runs = 0;
  readonly #firstRead = new WeakMap<Argument, Float64Array>();
  readonly info: BackendInfo;

  constructor(defects: Defects) {
    this.#defects = defects;
    this.#memory = new (defects.ownBuffers ? OwnBuffers : MovingMemory)(defects.keptBlocks ?? false);
    this.#tools = toolsOf(defects);
    this.info = { ...info, ...defects.claims };
  }

  supports({ name }: Kernel): Support {
    return name in kernels ? { supported: true } : { supported: false, reason: `${name} is not in the catalogue` };
  }

  allocate<T extends ArrayType>(type: T, length: number): Block<T> {
    return this.#memory.allocate(type, length);
  }

  link(frame: Frame): Executable {
    const run = kernels[frame.kernel.name]!;
    const workspace = this.#defects.sharedWorkspace ? this.#shared : new Float64Array(frame.sizes.particle ?? 0);
    const before = this.#defects.staleView ? this.#values(frame, workspace) : undefined;
    const values = () => before ?? this.#values(frame, workspace);
    let runs = 0;
    const refresh = () => {
      if (frame.kernel.name === "coagulation/coagulationRates") prepare(values() as never);
    };
    refresh();
    return {
      run: (times) => {
        for (let time = 0; time < (this.#defects.runOnce ? Math.min(times, 1) : times); time++) {
          run(values() as never, this.#tools);
          this.#spoil(frame);
          if (this.#defects.tired && ++runs > 2) multiplyFirst(frame, 1 + 2 ** -20);
        }
      },
      refresh,
      free: () => {},
    };
  }

  dispose(): void {}

  #values({ sizes, arguments: bound, slots }: Frame, workspace: Float64Array): Record<string, unknown> {
    const names = bound.map(({ field: { name } }) => name);
    const fields = bound.map((argument) => [this.#nameOf(argument, names), this.#valueOf(argument, slots, sizes)]);
    return { ...sizes, workspace, ...Object.fromEntries(fields) };
  }

  #nameOf({ field: { name } }: Argument, names: readonly string[]): string {
    const { exchanged = [] } = this.#defects;
    const [one, other] = exchanged;
    if (!exchanged.every((wanted) => names.includes(wanted))) return name;
    return name === one ? other! : name === other ? one! : name;
  }

  #valueOf(argument: Argument, slots: Frame["slots"], sizes: Frame["sizes"]): unknown {
    switch (argument.kind) {
      case "array": {
        const data = argument.window && contents(argument.window);
        return data && this.#defects.transposed && argument.field.role === "input"
          ? transposed(
              data as Float64Array,
              argument.field.dimensions.map((name) => sizes[name]!),
            )
          : data;
      }
      case "each":
        return { data: this.#eachOf(argument), stride: argument.stride };
      case "scalar":
        return slots.data[argument.slot];
      case "choice":
        return argument.value;
    }
  }

  #eachOf(argument: Extract<Argument, { kind: "each" }>): Float64Array {
    const data = contents(argument.window) as Float64Array;
    if (!this.#defects.earlyBoxes || argument.stride === 0) return data;
    const first = this.#firstRead.get(argument) ?? data.slice();
    this.#firstRead.set(argument, first);
    return first;
  }

  /** What a defect does to results once they are written. */
  #spoil({ arguments: bound, sizes }: Frame): void {
    const isOne = bound.some((argument) => argument.kind === "each" && argument.stride === 0);
    for (const argument of bound) {
      if (argument.kind !== "array" || argument.field.role === "input" || !argument.window) continue;
      const { block, offset, length } = argument.window;
      const data = block.data as Float64Array;
      if (this.#defects.float32Results)
        for (let i = offset; i < offset + length; i++) data[i] = Math.fround(data[i]! * 2 ** 60) / 2 ** 60;
      if (this.#defects.unrepeatable && length > 0) data[offset]! *= 1 + (this.#runs++ % 5) * Number.EPSILON;
      if (this.#defects.threadDependent && length > 0) data[offset]! *= 1 + this.info.threads * Number.EPSILON;
      if (this.#defects.shiftedLane) data.copyWithin(offset, offset + 1, offset + length);
      if (this.#defects.wrongUnit) for (let i = offset; i < offset + length; i++) data[i]! *= 1000;
      if (this.#defects.swallowedFarNaN && length > 100)
        for (let i = offset; i < offset + length; i++) if (Number.isNaN(data[i])) data[i] = 0;
      const perBox = length / (sizes.box ?? 1);
      if (this.#defects.lostBoxes && argument.field.dimensions.length > 1)
        data.fill(0, offset + Math.min(3 * perBox, length), offset + length);
      if (this.#defects.firstBoxAlone && isOne) data.fill(0, offset + perBox, offset + length);
      if (this.#defects.wrongAboveBlocks && isPower(length - 1)) data[offset + length - 1]! *= 2;
      // Beyond the block there is nothing to spoil.
      if (this.#defects.writtenPastEnd) data.fill(0, offset + length, offset + Math.ceil(length / 4) * 4);
    }
  }
}
