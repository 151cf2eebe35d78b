import type { BackendInfo, HostArray, HostBackend, Support } from "../backend.ts";
import { disposeSymbol } from "../disposable.ts";
import { AitkenError, describe } from "../errors.ts";
import type { Arguments, BindingsOf, Kernel, Results } from "../kernel.ts";
import { type ArrayType, arrayTypes, type NumericData, product, type TypedArrays, typeOf } from "../numbers.ts";
import {
  type Bound,
  type BoundField,
  bind,
  checkDomains,
  checkKernel,
  checkLength,
  checkShape,
  type ShapedData,
  shapedData,
  shapeOf,
  shapeText,
} from "../validate.ts";
import { abandoned, busy, WindowArray } from "./array.ts";
import type { Executable, Frame, FrameArgument, HostMachine } from "./machine.ts";
import type { Block, Window } from "./memory.ts";
import { checkFixed, HostPlan } from "./plan.ts";

export type { Executable, Frame, FrameArgument, HostMachine } from "./machine.ts";
export { type Block, contents, type Window } from "./memory.ts";

/** Makes a backend of a machine: arrays, plans, calls and all their checks are the same on every host. */
export const hostBackend = (machine: HostMachine): HostBackend => new Host(machine);

class Host implements HostBackend {
  flights = 0;
  disposed = false;
  changes = 0;
  readonly #plans = new Set<HostPlan>();
  readonly #settling = new Set<() => void>();
  readonly #machine: HostMachine;

  constructor(machine: HostMachine) {
    this.#machine = machine;
  }

  get info(): BackendInfo {
    return this.#machine.info;
  }

  supports(kernel: Kernel): Support {
    checkKernel(kernel);
    return this.#machine.supports(kernel);
  }

  array(data: NumericData | readonly number[], shape?: readonly number[]): HostArray<never> {
    const type = Array.isArray(data) ? "float64" : typeOf(data);
    if (type === undefined)
      throw new AitkenError(
        "wrong-type",
        `expected numbers or a Float64Array, Int32Array, Uint32Array or Uint8Array, received ${describe(data)}`,
      );
    const sizes = checkShape(shape ?? data.length);
    checkLength(data.length, sizes);
    const made = this.#allocateArray(type, sizes);
    (made.block.data as Float64Array).set(data as Float64Array);
    return made as WindowArray<never>;
  }

  zeros<T extends ArrayType = "float64">(shape: number | readonly number[], type?: T): HostArray<T> {
    return this.#allocateArray((type ?? "float64") as T, checkShape(shape));
  }

  prepare<K extends Kernel>(kernel: K, bindings: BindingsOf<K, HostArray>): HostPlan<K> {
    this.#checkSupported(kernel);
    const bound = bind(kernel, bindings, ["input", "update", "output"], (field, value) =>
      this.#own(kernel, field, value),
    );
    checkWritten(bound);
    checkOverlap(bound);
    const holdings = new Set(arraysOf(bound).map(({ value }) => value.holding));
    for (const { flights } of holdings) if (flights > 0) throw busy("arrays");
    const frame = this.#frame(bound, (value) => value);
    try {
      checkFixed(frame);
      const executable = this.#link(frame);
      const plan = new HostPlan(kernel, frame, executable, [...holdings], this);
      this.#plans.add(plan);
      return plan;
    } catch (error) {
      frame.slots.free();
      throw error;
    }
  }

  call<K extends Kernel>(kernel: K, values: Arguments<K>): Results<K> {
    this.#checkSupported(kernel);
    const bound = bind(kernel, values, ["input", "update"], shapedData(kernel));
    checkDomains(bound);
    // Blocks for the time of this call.
    const blocks: Block[] = [];
    const keep = <B extends Block>(block: B): B => {
      blocks.push(block);
      return block;
    };
    try {
      return this.#compute(bound, keep) as Results<K>;
    } finally {
      for (const block of blocks) block.free();
    }
  }

  settled(): Promise<void> {
    if (this.flights === 0) return Promise.resolve();
    return new Promise((resolve) => this.#settling.add(resolve));
  }

  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    this.changes++;
    for (const plan of this.#plans) plan.dispose();
    this.#endWhenIdle();
  }

  [disposeSymbol](): void {
    this.dispose();
  }

  forget(plan: HostPlan): void {
    this.#plans.delete(plan);
    this.#endWhenIdle();
  }

  /** A flight is over: those who wait for quiet may go on. */
  landed(): void {
    if (this.flights > 0) return;
    for (const resolve of this.#settling) resolve();
    this.#settling.clear();
  }

  #ended = false;
  #endWhenIdle(): void {
    if (!this.disposed || this.#ended || this.#plans.size > 0) return;
    this.#ended = true;
    this.#machine.dispose();
  }

  #checkSupported(kernel: Kernel): void {
    this.#checkLive();
    checkKernel(kernel);
    const support = this.#machine.supports(kernel);
    if (!support.supported) throw new AitkenError("unsupported-kernel", support.reason, { kernel: kernel.name });
  }

  #checkLive(): void {
    if (this.disposed)
      throw new AitkenError("disposed", `expected a live backend, received ${this.info.name} after its dispose()`);
  }

  #allocate<T extends ArrayType>(type: T, shape: readonly number[], field?: string): Block<T> {
    return this.#within(shape, field, () => this.#machine.allocate(type, product(shape)));
  }

  /** Allocates; what memory cannot hold is said in the contract's words. */
  #within<B>(shape: readonly number[], field: string | undefined, allocate: () => B): B {
    try {
      return allocate();
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      const name = field === undefined ? "an array" : `\`${field}\``;
      throw new AitkenError(
        "too-large",
        `expected a shape that memory can hold for ${name}, received ${shapeText(shape)}`,
        {
          field,
          cause,
        },
      );
    }
  }

  #allocateArray<T extends ArrayType>(type: T, shape: readonly number[]): WindowArray<T> {
    this.#checkLive();
    const block = this.#allocate(type, shape);
    const holding = { block, owner: this, flights: 0, disposed: false };
    abandoned.register(holding, block, holding);
    return new WindowArray(holding, 0, shape);
  }

  /** An array of this very backend, of the field's type; or why not. */
  #own(kernel: Kernel, field: { name: string; kind: string; type?: string }, value: unknown): WindowArray<ArrayType> {
    const refuse = (code: "wrong-type" | "foreign-array" | "disposed", expected: string, received: string) =>
      new AitkenError(code, `expected ${expected} for \`${field.name}\`, received ${received}`, {
        kernel: kernel.name,
        field: field.name,
      });
    if (!(value instanceof WindowArray) || value.holding.owner !== this)
      throw refuse(
        typeof value === "object" && value !== null && "read" in value ? "foreign-array" : "wrong-type",
        `an array made by this ${this.info.name} backend's array() or zeros()`,
        describe(value),
      );
    if (value.holding.disposed) throw refuse("disposed", "a live array", "a disposed one");
    const type = field.kind === "array" ? field.type : "float64";
    if (value.type !== type) throw refuse("wrong-type", `a ${type} array`, `a ${value.type} array`);
    return value;
  }

  #link(frame: Frame): Executable {
    try {
      return this.#machine.link(frame);
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      throw new AitkenError(
        "too-large",
        `expected sizes whose workspace memory can hold, received ${JSON.stringify(frame.sizes)}`,
        {
          kernel: frame.kernel.name,
          cause,
        },
      );
    }
  }

  /** Lays out what is bound in calling order, scalars in slots. */
  #frame<A>(bound: Bound<A>, toWindow: (value: A) => Window): Frame {
    const slots = this.#allocate("float64", [bound.fields.length]);
    const args = bound.fields.map((one, slot) => frameArgument(one, slot, slots, toWindow));
    return { kernel: bound.kernel, sizes: bound.sizes, arguments: args, slots };
  }

  #compute(bound: Bound<ShapedData>, keep: <B extends Block>(block: B) => B): Record<string, NumericData> {
    const machine = this.#machine;
    const whole = (block: Block): Window => ({ block, offset: 0, length: block.length });
    const results: [string, Block][] = [];
    const fields = bound.fields.map((one) => {
      if (one.kind !== "array" || one.field.role === "input") return one;
      const block = keep(this.#allocateResult(one.field, shapeOf(one.field, bound.sizes)));
      if (one.value) (block.data as Float64Array).set(one.value.data as Float64Array);
      results.push([one.field.name, block]);
      return { ...one, value: block };
    });
    const toWindow = (value: ShapedData | Block): Window => {
      if ("pointer" in value) return whole(value);
      const data = value.data as TypedArrays[ArrayType];
      if (machine.adopt) return whole(keep(machine.adopt(value.type, data as never)));
      const block = keep(this.#allocate(value.type, value.shape));
      (block.data as Float64Array).set(data as Float64Array);
      return whole(block);
    };
    const frame = this.#frame({ ...bound, fields } as Bound<ShapedData | Block>, toWindow);
    keep(frame.slots);
    const executable = this.#link(frame);
    try {
      executable.run(1);
    } finally {
      executable.free();
    }
    return Object.fromEntries(results.map(([name, { data }]) => [name, machine.adopt ? data : data.slice()]));
  }

  /** Where a machine can use a caller's memory, a result is made there; elsewhere it is copied out in the end. */
  #allocateResult({ type, name }: { type: ArrayType; name: string }, shape: readonly number[]): Block {
    const machine = this.#machine;
    if (!machine.adopt) return this.#allocate(type, shape, name);
    const adopt = machine.adopt.bind(machine);
    return this.#within(shape, name, () => adopt(type, new arrayTypes[type](product(shape))));
  }
}

const frameArgument = <A>(
  one: BoundField<A>,
  slot: number,
  slots: Block<"float64">,
  toWindow: (value: A) => Window,
): FrameArgument => {
  switch (one.kind) {
    case "array":
      return { kind: "array", field: one.field, window: one.value === undefined ? undefined : toWindow(one.value) };
    case "each":
      if (typeof one.value !== "number")
        return { kind: "each", field: one.field, window: toWindow(one.value) as Window<"float64">, stride: 1 };
      slots.data[slot] = one.value;
      return { kind: "each", field: one.field, window: { block: slots, offset: slot, length: 1 }, stride: 0 };
    case "scalar":
      slots.data[slot] = one.value;
      return { kind: "scalar", field: one.field, slot };
    case "choice":
      return { kind: "choice", field: one.field, value: one.value, index: one.index };
  }
};

const arraysOf = ({ fields }: Bound<WindowArray<ArrayType>>) =>
  fields.flatMap((one) =>
    (one.kind === "array" || one.kind === "each") && typeof one.value === "object"
      ? [{ field: one.field, value: one.value }]
      : [],
  );

const checkWritten = ({ kernel, fields }: Bound<unknown>): void => {
  if (fields.some((one) => one.kind === "array" && one.field.role !== "input" && one.value !== undefined)) return;
  const outputs = kernel.fields.filter(({ role }) => role === "output").map(({ name }) => name);
  throw new AitkenError(
    "nothing-to-compute",
    `expected at least one output of [${outputs.join(", ")}], received none`,
    {
      kernel: kernel.name,
    },
  );
};

const checkOverlap = (bound: Bound<WindowArray<ArrayType>>): void => {
  const arrays = arraysOf(bound);
  for (const [index, a] of arrays.entries())
    for (const b of arrays.slice(index + 1)) {
      if (a.field.role === "input" && b.field.role === "input") continue;
      const apart =
        a.value.holding !== b.value.holding ||
        a.value.offset + a.value.length <= b.value.offset ||
        b.value.offset + b.value.length <= a.value.offset;
      if (!apart)
        throw new AitkenError(
          "overlap",
          `expected memory of its own for \`${b.field.name}\`, received some that \`${a.field.name}\` uses too`,
          { kernel: bound.kernel.name, field: b.field.name },
        );
    }
};
