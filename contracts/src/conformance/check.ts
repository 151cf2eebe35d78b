import type { Backend } from "../backend.ts";
import type { Kernel } from "../kernel.ts";
import type { NumericData } from "../numbers.ts";
import type { Values } from "./case.ts";
import { type Cause, causeText } from "./diagnosis/cause.ts";
import type { Element } from "./judge.ts";

/** What a check is about, in the order in which it makes sense to repair. */
export const levels = [
  "truth", // the backend says what it is and what it can do
  "errors", // bad input is refused in the contract's words
  "cases", // the oracle's values
  "sizes", // nothing, a lane less, a lane more, a thousand; boxes
  "memory", // views, canaries, unbound outputs, growth
  "special", // NaN goes where it belongs, empty slots stay
  "properties", // symmetry, order, conservation
  "plans", // scalars, times, asynchronous runs, refresh
  "resources", // a thousand plans at once
  "repeatability", // the same result twice
] as const;

export type Level = (typeof levels)[number];

/** How close a result came to its expected value. */
export interface Finding {
  /** The case, size or property judged. */
  readonly where: string;
  readonly field: string;
  /** False where the kernel has no bound in this precision: nothing was judged. */
  readonly usable: boolean;
  /** The share of the budget. */
  readonly used: number;
  readonly worst: Element | undefined;
}

/** Opens a backend, with so many threads where it is told and can. */
export type Opener = (settings?: { readonly threads?: number }) => Promise<Backend>;

/** A call of a kernel of the catalogue, by its name. */
export interface Call {
  readonly kernel: string;
  readonly values: Values;
}

/** Opens the backend in a worker of its own, makes the calls there, and gives their results. */
export type WorkerCalls = (calls: readonly Call[]) => Promise<readonly Record<string, NumericData>[]>;

/** What a check is given to work with. */
export interface Bench {
  readonly backend: Backend;
  /** Opens another backend of the same kind; whoever does disposes it. */
  readonly open: Opener;
  /** Where the runner has workers. */
  readonly inWorker?: WorkerCalls | undefined;
  /** Notes how close a result came. */
  note(finding: Finding): void;
}

/** One thing that a backend must get right; throws when it does not. */
export interface Check {
  /** `level/family/kernel/…`, unique in a suite. */
  readonly id: string;
  readonly level: Level;
  /** The kernel it needs; none for checks of the backend as a whole. */
  readonly kernel?: Kernel;
  /** What its inputs are generated from; none where they are not. */
  readonly seed?: number;
  run(bench: Bench): Promise<void>;
}

/** A check found the backend wrong; the message says how. */
export class ConformanceFailure extends Error {
  override readonly name = "ConformanceFailure";
  /** What was found, without its cause. */
  readonly told: string;
  /** Where it most likely comes from. */
  readonly likely: Cause | undefined;

  constructor(message: string, likely?: Cause) {
    super(likely ? `${message}\n  ${causeText(likely)}` : message);
    this.told = message;
    this.likely = likely;
  }
}

/** A check cannot say anything about this backend; the message says why. */
export class Skipped extends Error {
  override readonly name = "Skipped";
}

/** Fails with a message, unless the condition holds. */
export const demand = (condition: boolean, message: () => string, likely?: () => Cause | undefined): void => {
  if (!condition) throw new ConformanceFailure(message(), likely?.());
};

/** Names the checks of a kernel: `check(kernel, "sizes", "n = 17", run)`. */
export const check = (
  kernel: Kernel | undefined,
  level: Level,
  title: string,
  run: (bench: Bench) => Promise<void>,
): Check => ({
  id: [level, ...(kernel ? [kernel.name] : []), title].join("/"),
  level,
  ...(kernel && { kernel }),
  run,
});

/**
 * Runs a check.
 * @throws ConformanceFailure when the backend is wrong
 * @throws Skipped when the check could judge nothing in the backend's precision
 */
export const runCheck = async ({ run }: Check, bench: Bench): Promise<void> => {
  const unusable = new Set<string>();
  let judged = false;
  await run({
    ...bench,
    note: (finding) => {
      if (finding.usable) judged = true;
      else unusable.add(finding.field);
      bench.note(finding);
    },
  });
  if (!judged && unusable.size)
    throw new Skipped(`no bound in ${bench.backend.info.precision} for ${[...unusable].join(", ")}`);
};
