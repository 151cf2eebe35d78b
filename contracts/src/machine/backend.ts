import type { BackendInfo, Support } from "../backend.ts";
import { disposeSymbol } from "../disposable.ts";
import { AitkenError, describe } from "../errors.ts";
import type { BindingsOf, Kernel } from "../kernel.ts";
import { type ArrayType, type NumericData, product, typeOf } from "../numbers.ts";
import { checkLength, checkShape, shapeOf, shapeText } from "../shape.ts";
import { type Bound, bind, checkDomain, checkDomains, checkKernel, type ShapedData, shapedData } from "../validate.ts";
import { abandoned, busy, type Holding, type MemoryArray } from "./array.ts";
import { arraysOf, checkOverlap, checkWritten, ownArray } from "./checks.ts";
import { type Executable, type Frame, layOut } from "./frame.ts";
import type { Machine } from "./machine.ts";
import type { Memory, Slots, Window } from "./memory.ts";
import { type Keeper, MachinePlan } from "./plan.ts";

/** Keeps a block for the time of a call. */
export type Keep<M extends Memory> = <B extends M>(block: B) => B;

/** What backends of hosts and devices share: arrays, plans, and all checks. */
export abstract class MachineBackend<
  M extends Memory,
  S extends Slots,
  A extends MemoryArray<ArrayType>,
  X extends Machine<M, S>,
> implements Keeper
{
  flights = 0;
  disposed = false;
  changes = 0;
  protected readonly machine: X;
  readonly #plans = new Set<MachinePlan>();
  readonly #settling = new Set<() => void>();

  constructor(machine: X) {
    this.machine = machine;
  }

  /** Fixed inputs' values, as they are when a plan is prepared or refreshed. */
  protected abstract fixedContents(window: Window, kernel: Kernel, field: string): NumericData;
  protected abstract allocateSlots(length: number): S;
  protected abstract arrayOn(holding: Holding<M>, shape: readonly number[]): A;
  protected abstract fill(block: M, data: NumericData | readonly number[]): void;

  get info(): BackendInfo {
    return this.machine.info;
  }

  supports(kernel: Kernel): Support {
    checkKernel(kernel);
    return this.machine.supports(kernel);
  }

  array(data: NumericData | readonly number[], shape?: readonly number[]): A & MemoryArray<never> {
    const type = Array.isArray(data) ? "float64" : typeOf(data);
    if (type === undefined)
      throw new AitkenError(
        "wrong-type",
        `expected numbers or a Float64Array, Int32Array, Uint32Array or Uint8Array, received ${describe(data)}`,
      );
    const sizes = checkShape(shape ?? data.length);
    checkLength(data.length, sizes);
    const made = this.#allocateArray(type, sizes);
    this.fill(made.block as unknown as M, data);
    return made as A & MemoryArray<never>;
  }

  zeros<T extends ArrayType = "float64">(shape: number | readonly number[], type?: T): A & MemoryArray<T> {
    return this.#allocateArray(type ?? "float64", checkShape(shape)) as A & MemoryArray<T>;
  }

  prepare<K extends Kernel>(kernel: K, bindings: BindingsOf<K, A>): MachinePlan<K> {
    this.#checkSupported(kernel);
    const bound = bind(kernel, bindings, ["input", "update", "output"], (field, value) =>
      ownArray<A>(this, kernel, field, value),
    );
    checkWritten(bound);
    checkOverlap(bound);
    const holdings = new Set(arraysOf(bound).map(({ value }) => value.holding));
    for (const { flights } of holdings) if (flights > 0) throw busy("arrays");
    const frame = this.#frame(bound, (value) => value as unknown as Window<M>);
    try {
      this.checkFixed(frame);
      const executable = this.link(frame);
      const plan = new MachinePlan(kernel, frame, executable, [...holdings], this);
      this.#plans.add(plan);
      return plan;
    } catch (error) {
      frame.slots.free();
      throw error;
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

  forget(plan: MachinePlan): void {
    this.#plans.delete(plan);
    this.#endWhenIdle();
  }

  /** A flight is over: those who wait for quiet may go on. */
  landed(): void {
    if (this.flights > 0) return;
    for (const resolve of this.#settling) resolve();
    this.#settling.clear();
    this.#endWhenIdle();
  }

  /** Fixed inputs are read when a plan is prepared or refreshed, so that is when their values are checked. */
  checkFixed(frame: Frame): void {
    for (const argument of frame.arguments)
      if (argument.kind === "array" && argument.field.fixed && argument.window) {
        const { field, window } = argument;
        checkDomain(frame.kernel, field, this.fixedContents(window, frame.kernel, field.name), frame.sizes);
      }
  }

  #ended = false;
  #endWhenIdle(): void {
    if (!this.disposed || this.#ended || this.#plans.size > 0 || this.flights > 0) return;
    this.#ended = true;
    this.machine.dispose();
  }

  #checkSupported(kernel: Kernel): void {
    this.#checkLive();
    checkKernel(kernel);
    const support = this.machine.supports(kernel);
    if (!support.supported) throw new AitkenError("unsupported-kernel", support.reason, { kernel: kernel.name });
  }

  #checkLive(): void {
    if (this.disposed)
      throw new AitkenError("disposed", `expected a live backend, received ${this.info.name} after its dispose()`);
  }

  protected allocate<T extends ArrayType>(type: T, shape: readonly number[], field?: string): M & Memory<T> {
    return this.within(shape, field, () => this.machine.allocate(type, product(shape)));
  }

  /** Allocates; what memory cannot hold is said in the contract's words. */
  protected within<B>(shape: readonly number[], field: string | undefined, allocate: () => B): B {
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

  #allocateArray(type: ArrayType, shape: readonly number[]): A {
    this.#checkLive();
    const block = this.allocate(type, shape);
    const holding = { block, owner: this, flights: 0, disposed: false };
    abandoned.register(holding, block, holding);
    return this.arrayOn(holding, shape);
  }

  protected link(frame: Frame<M, S>): Executable {
    try {
      return this.machine.link(frame);
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

  #frame<V>(bound: Bound<V>, toWindow: (value: V) => Window<M>): Frame<M, S> {
    const length = bound.fields.length;
    return layOut(
      bound,
      this.within([length], undefined, () => this.allocateSlots(length)),
      toWindow,
    );
  }

  /** Checks a call's values. */
  protected bindCall(kernel: Kernel, values: Readonly<Record<string, unknown>>): Bound<ShapedData> {
    this.#checkSupported(kernel);
    const bound = bind(kernel, values, ["input", "update"], shapedData(kernel));
    checkDomains(bound);
    return bound;
  }

  /** Lays out a call: its inputs in memory, and fresh blocks for its results. Slots are kept as blocks are. */
  protected frameCall(
    bound: Bound<ShapedData>,
    { keep, input, result }: { keep: Keep<M | S>; input: (value: ShapedData) => M; result: CallResult<M> },
  ): { frame: Frame<M, S>; results: readonly (readonly [name: string, block: M])[] } {
    const whole = (block: M): Window<M> => ({ block, offset: 0, length: block.length });
    const results: [string, M][] = [];
    const fields = bound.fields.map((one) => {
      if (one.kind !== "array" || one.field.role === "input") return one;
      // What may be updated and was not given is not there.
      if (one.field.role === "update" && !one.value) return one;
      const block = keep(result(one.field, shapeOf(one.field, bound.sizes)));
      if (one.value) this.fill(block, one.value.data);
      results.push([one.field.name, block]);
      return { ...one, value: block };
    });
    const frame = this.#frame({ ...bound, fields } as Bound<ShapedData | M>, (value) =>
      whole("free" in value ? value : keep(input(value))),
    );
    keep(frame.slots);
    return { frame, results };
  }
}

/** Memory for a result of a call. */
type CallResult<M extends Memory> = (field: { type: ArrayType; name: string }, shape: readonly number[]) => M;
