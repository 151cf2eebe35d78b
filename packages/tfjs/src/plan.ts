import { AitkenError, type ArrayField, type EachField, type Sizes } from "@aitken/contracts";
import type { DeviceBlock, DeviceWindow, Frame, FrameArgument } from "@aitken/contracts/device";
import * as tf from "@tensorflow/tfjs-core";
import type { Device } from "./devices/device.ts";
import { within } from "./devices/engine.ts";
import { type Eager, eagerOperations } from "./eager.ts";
import type { Operations } from "./operations.ts";
import type { AnyProgram } from "./program.ts";
import type { Storage } from "./storage.ts";
import { scaleOf } from "./units.ts";

/** Constants that a plan keeps on the device; with more, scalars change from run to run and keeping them is of no use. */
const mostConstants = 64;

interface Target {
  readonly name: string;
  readonly role: string;
  readonly scale: number;
  readonly window: DeviceWindow;
  readonly shape: readonly number[];
}

/** A program bound to arrays: their forms go in, results become their contents. */
export class TensorPlan {
  readonly #device: Device;
  readonly #program: AnyProgram;
  readonly #frame: Frame;
  readonly #operations: Operations<Eager>;
  readonly #inputs: readonly (readonly [name: string, value: () => Eager | string | undefined])[];
  readonly #targets: readonly Target[];
  readonly #constants = new Map<number, tf.Tensor>();
  #tables: Record<string, tf.Tensor> = {};

  constructor(device: Device, program: AnyProgram, frame: Frame) {
    this.#device = device;
    this.#program = program;
    this.#frame = frame;
    this.#operations = eagerOperations((value) => this.#constant(value), device);
    this.#inputs = frame.arguments
      .filter(({ field }) => field.role !== "output")
      .map((argument) => [argument.field.name, this.#input(argument)]);
    this.#targets = frame.arguments.flatMap((one): Target[] =>
      one.kind === "array" && one.field.role !== "input" && one.window
        ? [
            {
              name: one.field.name,
              role: one.field.role,
              scale: this.#scale(one.field),
              window: one.window,
              shape: alignedShape(program.kernel.dimensions, one.field, frame.sizes),
            },
          ]
        : [],
    );
    try {
      this.refresh();
      // Uploads now what the first run would upload.
      if (!this.#isEmpty) within(device.name, () => tf.tidy(() => void this.#values()));
    } catch (error) {
      this.free();
      throw error;
    }
  }

  run(times: number): void {
    if (this.#constants.size > mostConstants) this.#forgetConstants();
    try {
      within(this.#device.name, () => {
        for (let time = 0; time < times; time++) tf.tidy(() => (this.#isEmpty ? this.#runEmpty() : this.#step()));
      });
    } catch (cause) {
      throw cause instanceof RangeError ? this.#tooLarge(cause) : cause;
    }
  }

  refresh(): void {
    const fixed = Object.fromEntries(this.#frame.arguments.flatMap(fixedValue));
    this.#forgetTables();
    if (!this.#program.tables || this.#isEmpty) return;
    const tables = this.#program.tables(fixed as never, this.#frame.sizes as never);
    within(this.#device.name, () => {
      for (const [name, { data, shape }] of Object.entries(tables))
        this.#tables[name] = tf.keep(tf.tensor(data, [...shape]));
    });
  }

  free(): void {
    this.#forgetTables();
    this.#forgetConstants();
  }

  #tooLarge(cause: RangeError): AitkenError {
    const { kernel, sizes } = this.#frame;
    return new AitkenError(
      "too-large",
      `expected sizes whose tensors the device's memory can hold, received ${JSON.stringify(sizes)}`,
      { kernel: kernel.name, cause },
    );
  }

  /** Nothing along a dimension: tensors without elements are best not made. */
  get #isEmpty(): boolean {
    return Object.values(this.#frame.sizes).includes(0);
  }

  #step(): void {
    const { sizes } = this.#frame;
    const results = this.#program.run<Eager>(
      this.#operations,
      this.#values() as never,
      { sizes, tables: this.#tables } as never,
    );
    // All are computed before any is written: updates read the state at the start.
    const computed = this.#targets.map(({ name, shape }) => spread(results[name]!(), shape));
    for (const [index, { window, scale }] of this.#targets.entries())
      storageOf(window.block).put(computed[index]!, window.offset, scale);
  }

  /** Sums over nothing are 0, and updates stay as they are. */
  #runEmpty(): void {
    for (const { role, window } of this.#targets)
      if (role === "output" && window.length > 0) window.block.write(new Float64Array(window.length), window.offset);
  }

  #values(): Record<string, Eager | string | undefined> {
    return Object.fromEntries(this.#inputs.map(([name, value]) => [name, value()]));
  }

  #input(argument: FrameArgument): () => Eager | string | undefined {
    if (argument.kind === "choice") return () => argument.value;
    const { field } = argument;
    const scale = this.#scale(field);
    const origin = this.#program.origins?.[field.name]?.value ?? 0;
    const { slots, sizes } = this.#frame;
    if (argument.kind === "scalar") return () => (slots.data[argument.slot]! - origin) * scale;
    if (argument.kind === "each" && argument.stride === 0)
      return () => (slots.data[argument.window.offset]! - origin) * scale;
    const { window } = argument;
    if (window === undefined) return () => undefined;
    const shape = alignedShape(this.#program.kernel.dimensions, argument.field as ArrayField | EachField, sizes);
    const storage = storageOf(window.block as DeviceBlock);
    const exactZeros = this.#program.exactZeros?.includes(field.name) ?? false;
    return () => {
      const whole = storage.form({ scale, origin, exactZeros });
      const part = window.length === storage.length ? whole : tf.slice(whole, window.offset, window.length);
      return tf.reshape(part, shape);
    };
  }

  #scale({ name, unit }: { readonly name: string; readonly unit: string }): number {
    return this.#program.scales?.[name] ?? scaleOf(unit);
  }

  #constant(value: number): tf.Tensor {
    const known = this.#constants.get(value);
    if (known) return known;
    const made = tf.keep(tf.scalar(value, "float32"));
    this.#constants.set(value, made);
    return made;
  }

  #forgetConstants(): void {
    tf.dispose([...this.#constants.values()]);
    this.#constants.clear();
  }

  #forgetTables(): void {
    tf.dispose(Object.values(this.#tables));
    this.#tables = {};
  }
}

const storageOf = (block: DeviceBlock): Storage => block as Storage;

/** A result that is the same along a dimension, or everywhere, in all its places. */
const spread = (result: Eager, shape: readonly number[]): tf.Tensor => {
  if (typeof result === "number") return tf.fill([...shape], result);
  return result.size === tf.util.sizeFromShape([...shape]) ? result : tf.add(tf.fill([...shape], 0), result);
};

const fixedValue = (argument: FrameArgument): [string, unknown][] => {
  if (argument.kind === "choice") return [[argument.field.name, argument.value]];
  if (argument.kind !== "array" || !argument.field.fixed || !argument.window) return [];
  const { block, offset, length } = argument.window;
  return [[argument.field.name, block.known(offset, length)]];
};

/** One axis per dimension of the kernel, 1 for those that the field lacks; its own shape where it has one twice. */
const alignedShape = (all: readonly string[], { dimensions }: ArrayField | EachField, sizes: Sizes): number[] =>
  new Set(dimensions).size < dimensions.length
    ? dimensions.map((dimension) => sizes[dimension]!)
    : all.map((dimension) => (dimensions.includes(dimension) ? sizes[dimension]! : 1));
