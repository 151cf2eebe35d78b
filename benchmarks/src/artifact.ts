import type { BackendInfo } from "@aitken/contracts";
import type { Residency } from "./cells.ts";
import type { Host } from "./host.ts";
import type { WorstElement } from "./messages.ts";

export const schema = "aitken-benchmarks/2";

/** One way to compute, as it opened or why it did not: a backend of ours, or a system that people use elsewhere. */
export interface LaneRecord {
  readonly name: string;
  readonly kind: "backend" | "peer";
  /** The backend's or the peer's name; several lanes may be of one system. */
  readonly system: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly info: BackendInfo | null;
  /** Of the system and of what it is built on, by name. */
  readonly versions: Readonly<Record<string, string>>;
  /** What its compiler was told; empty where there is none, or it does not say. */
  readonly flags: readonly string[];
  /** Whether its compiler may change results: reassociate sums, forget NaN. */
  readonly fastMath: boolean;
  readonly threads: number;
  /** Loading its code. */
  readonly importMilliseconds: number | null;
  /** From its code to a backend that is ready. */
  readonly openMilliseconds: number | null;
  /** The most memory that its process had in use during the run (resident set). */
  readonly peakMemoryBytes: number | null;
  /** A round trip with one element: what a call costs before it computes. */
  readonly emptyCallNanoseconds: number | null;
  /** Writing a large array to where it computes; null where that is put off until it computes. */
  readonly copyBytesPerSecond: number | null;
  /** Why it was not measured; null where it was. */
  readonly missing: string | null;
  /** The command that brings it; null where it is here, or none does. */
  readonly remedy: string | null;
}

/** What became of a cell. */
export type Outcome =
  /** Right and timed. */
  | "measured"
  /** Checked, and not right: never timed. */
  | "wrong"
  /** Its process crashed or hung. */
  | "lost"
  /** Not here, not supported, too large, or not reached. */
  | "missing";

/** The rounds of a cell in short: nanoseconds of one computation. */
export interface Summary {
  readonly rounds: number;
  readonly median: number;
  /** The median absolute deviation from the median. */
  readonly mad: number;
  /** Percentiles. */
  readonly p05: number;
  readonly p95: number;
  /** The median is between these in 95 of 100 runs: an interval of ranks, whatever the distribution. Of less than 6 rounds: all. */
  readonly low: number;
  readonly high: number;
}

/** A kernel on one input by one lane. */
export interface Cell {
  readonly id: string;
  readonly kernel: string;
  readonly size: number;
  readonly boxes: number;
  readonly residency: Residency;
  readonly lane: string;
  readonly threads: number;
  readonly sizes: Readonly<Record<string, number>>;
  /** What times are divided by in tables, and the name of one. */
  readonly elements: number;
  readonly unit: string;
  /** Operations on numbers as the kernel's declaration counts them: a division, a root or an exponential is one. */
  readonly operations: number;
  readonly bytes: {
    /** Of all arrays that are read, and of all that are written; updates are both. */
    readonly input: number;
    readonly output: number;
    /** Of what has to be read and written at least: of a coefficient that is the same both ways one half. Earlier runs lack it. */
    readonly needed?: number;
    /** What one computation copies between typed arrays and the memory where the lane computes. */
    readonly copied: number;
  };
  readonly outcome: Outcome;
  /** Why it is not measured; null where it is. */
  readonly reason: string | null;
  readonly check: {
    readonly worst: WorstElement | null;
    readonly samples: number;
    readonly against: readonly string[];
  } | null;
  /** Copying the inputs to where the lane computes, unless it puts that off; null for calls, of which it is a part. */
  readonly uploadMilliseconds: number | null;
  /** Binding a plan to arrays; null for calls. */
  readonly prepareMilliseconds: number | null;
  /** The first computation of this input in its process; what compiles late does so here. */
  readonly firstMilliseconds: number | null;
  /** Copying the results back; null for calls, of which it is a part. */
  readonly readBackMilliseconds: number | null;
  /** Computations in one round. */
  readonly iterations: number | null;
  /** Nanoseconds of one computation in each round, in the order of the rounds; round i of all lanes of a row belong together. */
  readonly rounds: readonly number[];
  /** Null where it is not measured. */
  readonly statistics: Summary | null;
  /** What makes its times doubtful, in words. */
  readonly warnings: readonly string[];
}

/** A number with the interval that it is in, 95 times of 100. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * How the time of a lane grows with the work, fitted to a sweep of sizes: floor + slope × work. Where that breaks
 * (a cache overflows), several of them follow each other, each from where the last ends.
 */
export interface Model {
  readonly kernel: string;
  readonly lane: string;
  readonly boxes: number;
  readonly residency: Residency;
  /** Work of an input: factor × size ^ exponent, in elements; and what one of them is called. */
  readonly work: { readonly factor: number; readonly exponent: number; readonly unit: string };
  /** What a computation of nothing takes, in nanoseconds; of a later piece only where its line begins, which may be below 0. */
  readonly floorNanoseconds: Estimate;
  /** What each unit of work adds, in nanoseconds. */
  readonly slopeNanoseconds: Estimate;
  /** By which factor measured times are off the model, typically: exp of the root mean square of logarithms. */
  readonly residualSpread: number;
  /** The sizes that it was fitted on. */
  readonly from: number;
  readonly to: number;
}

/** Where one lane overtakes another as sizes grow. */
export interface Crossover {
  readonly kernel: string;
  readonly boxes: number;
  readonly residency: Residency;
  /** Faster from `size` on. */
  readonly faster: string;
  readonly than: string;
  readonly size: number;
  /** It happens between these sizes. */
  readonly low: number;
  readonly high: number;
}

/** What threads can do at most together. */
export interface Ceiling {
  /** Reading and writing memory that no cache holds. */
  readonly bytesPerSecond: number;
  readonly float64OperationsPerSecond: number;
}

export interface SharedCeiling extends Ceiling {
  readonly threads: number;
}

/** What this machine can do at most, measured in the run: on one thread, and on several. */
export interface Limits extends Ceiling {
  /** Of the processor while one thread computes; earlier runs did not measure it. */
  readonly cyclesPerSecond?: number;
  /** For each number of threads above one that a lane has; earlier runs did not measure them. */
  readonly together?: readonly SharedCeiling[];
  /** What was run to measure them. */
  readonly how: string;
}

/** One of `of` parts of a matrix, measured apart. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

/** A run that was merged into another. */
export interface Part {
  readonly started: string;
  readonly seconds: number;
  readonly seed: number;
  readonly shard: Shard | null;
  readonly host: Host;
}

/** All that a run of the matrix found out. */
export interface Artifact {
  readonly schema: typeof schema;
  /** ISO 8601. */
  readonly started: string;
  readonly seconds: number;
  /** False while it is being measured, and when it was interrupted. */
  readonly complete: boolean;
  readonly seed: number;
  /** Of the instrument and the contract, by name. */
  readonly versions: Readonly<Record<string, string>>;
  /** The commit that was measured; null outside a repository. */
  readonly revision: string | null;
  /** What was aimed at: how long a batch lasts, how many rounds there are, how long those of a cell take, and when a lane is too slow. */
  readonly effort: {
    /** How long all should take; runs were given a time once. */
    readonly seconds?: number;
    readonly batchMilliseconds: number;
    readonly rounds: { readonly least: number; readonly most: number };
    /** Of the rounds of a cell: from so many on they are enough, and what has spent too much has fewer than the least. */
    readonly cellMilliseconds?: { readonly enough: number; readonly tooMuch: number };
    readonly slowest: number;
  };
  readonly distribution: string;
  /** Which part of the matrix this is; null for all of it. */
  readonly shard: Shard | null;
  /** The runs it was merged from; empty for one run. */
  readonly parts: readonly Part[];
  readonly host: Host;
  readonly limits: Limits | null;
  readonly lanes: readonly LaneRecord[];
  readonly cells: readonly Cell[];
  readonly models: readonly Model[];
  readonly crossovers: readonly Crossover[];
}
