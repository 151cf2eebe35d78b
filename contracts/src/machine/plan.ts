import type { Plan, RunOptions } from "../backend.ts";
import { disposeSymbol } from "../disposable.ts";
import { AitkenError, describe } from "../errors.ts";
import type { Kernel, RunScalars, Sizes } from "../kernel.ts";
import { checkScalar } from "../validate.ts";
import { busy, type Holding } from "./array.ts";
import type { Executable, Frame } from "./frame.ts";

/** What a plan asks of the backend that made it. */
export interface Keeper {
  readonly disposed: boolean;
  /** Counts whatever may make a plan unready: flights, disposals. */
  changes: number;
  /** How many runs are in flight in the whole backend. */
  flights: number;
  /** A flight is over. */
  landed(): void;
  forget(plan: MachinePlan): void;
  /** Checks the values of the fixed inputs. */
  checkFixed(frame: Frame): void;
}

/** The only plan of hosts and devices: scalars of a run go into slots and back out, the rest was done when it was prepared. */
export class MachinePlan<K extends Kernel = Kernel> implements Plan<K> {
  #flying = false;
  #disposed = false;
  /** The keeper's count when the plan was last found ready. */
  #ready = -1;
  /** Where each scalar is; none for an `each` that is bound to an array. */
  readonly #slots = new Map<string, number>();

  readonly kernel: K;
  readonly #frame: Frame;
  readonly #executable: Executable;
  readonly #holdings: readonly Holding[];
  readonly #keeper: Keeper;

  constructor(kernel: K, frame: Frame, executable: Executable, holdings: readonly Holding[], keeper: Keeper) {
    this.kernel = kernel;
    this.#frame = frame;
    this.#executable = executable;
    this.#holdings = holdings;
    this.#keeper = keeper;
    for (const argument of frame.arguments)
      if (argument.kind === "scalar") this.#slots.set(argument.field.name, argument.slot);
      else if (argument.kind === "each" && argument.window.block === frame.slots)
        this.#slots.set(argument.field.name, argument.window.offset);
  }

  get sizes(): Sizes {
    return this.#frame.sizes;
  }

  run(scalars?: RunScalars<K>, options?: RunOptions): void {
    if (this.#ready !== this.#keeper.changes) this.#checkReady();
    const times = options?.times === undefined ? 1 : checkTimes(options.times);
    const before = scalars === undefined ? undefined : this.#setScalars(scalars);
    try {
      this.#executable.run(times);
    } finally {
      if (before) this.#restore(before);
    }
  }

  async runAsync(scalars?: RunScalars<K>, options?: RunOptions): Promise<void> {
    this.#checkReady();
    const times = options?.times === undefined ? 1 : checkTimes(options.times);
    const before = scalars === undefined ? undefined : this.#setScalars(scalars);
    this.#fly(1);
    try {
      if (this.#executable.start) await this.#executable.start(times);
      else {
        // No other thread: at least the caller's event loop goes round first.
        await new Promise<void>((resolve) => setTimeout(resolve));
        this.#executable.run(times);
      }
    } finally {
      if (before) this.#restore(before);
      this.#fly(-1);
      this.#keeper.landed();
      if (this.#disposed) this.#release();
    }
  }

  refresh(): void {
    this.#checkReady();
    this.#keeper.checkFixed(this.#frame);
    this.#executable.refresh();
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#ready = -1;
    if (!this.#flying) this.#release();
  }

  [disposeSymbol](): void {
    this.dispose();
  }

  #release(): void {
    this.#executable.free();
    this.#frame.slots.free();
    this.#keeper.forget(this);
  }

  #fly(by: 1 | -1): void {
    this.#flying = by > 0;
    this.#keeper.flights += by;
    this.#keeper.changes++;
    for (const holding of this.#holdings) holding.flights += by;
  }

  #checkReady(): void {
    if (this.#disposed || this.#keeper.disposed)
      throw new AitkenError("disposed", "expected a live plan, received a disposed one", { kernel: this.kernel.name });
    if (this.#flying) throw busy("a plan");
    for (const holding of this.#holdings) if (holding.flights > 0) throw busy("arrays");
    for (const holding of this.#holdings)
      if (holding.disposed)
        throw new AitkenError("disposed", "expected live arrays, received a disposed one", {
          kernel: this.kernel.name,
        });
  }

  /** Puts the scalars in their slots; gives all slots as they were, or undefined when nothing changed. */
  #setScalars(scalars: RunScalars<K>): Float64Array | undefined {
    const entries = Object.entries(scalars as Record<string, unknown>).filter(([, value]) => value !== undefined);
    if (entries.length === 0) return undefined;
    for (const [name, value] of entries) this.#checkGiven(name, value);
    const { data } = this.#frame.slots;
    const before = data.slice();
    for (const [name, value] of entries) data[this.#slots.get(name)!] = value as number;
    return before;
  }

  #checkGiven(name: string, value: unknown): void {
    const details = { kernel: this.kernel.name, field: name };
    if (!this.#slots.has(name))
      throw new AitkenError(
        "unknown-field",
        `expected scalars of [${[...this.#slots.keys()].join(", ")}], received \`${name}\``,
        details,
      );
    if (typeof value !== "number")
      throw new AitkenError("wrong-type", `expected a number for \`${name}\`, received ${describe(value)}`, details);
    const argument = this.#frame.arguments.find(({ field }) => field.name === name);
    if (argument?.kind === "scalar") checkScalar(this.kernel, argument.field, value, this.sizes);
  }

  #restore(before: Float64Array): void {
    this.#frame.slots.data.set(before);
  }
}

const checkTimes = (times: number): number => {
  if (!Number.isSafeInteger(times) || times < 0 || times > 0x7fffffff)
    throw new AitkenError(
      "wrong-option",
      `expected an integer from 0 to 2147483647 for \`times\`, received ${describe(times)}`,
    );
  return times;
};
