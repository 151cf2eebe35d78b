import { accessSync, constants, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { BackendInfo } from "@aitken/contracts";
import type { Residency } from "./cells.ts";
import type { Host } from "./host.ts";
import type { WorstElement } from "./messages.ts";

export const schema = "aitken-benchmarks/1";

/** A backend of the run, as it opened or why it did not. */
export interface LaneRecord {
  readonly name: string;
  readonly backend: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly info: BackendInfo | null;
  readonly openMilliseconds: number | null;
  /** Why it was not measured; null where it was. */
  readonly missing: string | null;
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

/** A kernel on one input by one backend. */
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
  readonly outcome: Outcome;
  /** Why it is not measured; null where it is. */
  readonly reason: string | null;
  readonly check: {
    readonly worst: WorstElement | null;
    readonly samples: number;
    readonly against: readonly string[];
  } | null;
  readonly firstMilliseconds: number | null;
  readonly prepareMilliseconds: number | null;
  /** Computations in one round. */
  readonly iterations: number | null;
  /** Nanoseconds of one computation in each round, in the order of the rounds; round i of all lanes of a row belong together. */
  readonly rounds: readonly number[];
}

/** All that a run of the matrix found out. */
export interface Artifact {
  readonly schema: typeof schema;
  /** ISO 8601. */
  readonly started: string;
  readonly seconds: number;
  /** False when the run was interrupted. */
  readonly complete: boolean;
  readonly seed: number;
  /** What was aimed at: how long a batch lasts, how many rounds there are, and when a lane is too slow for more. */
  readonly effort: {
    readonly batchMilliseconds: number;
    readonly rounds: { readonly least: number; readonly most: number };
    readonly slowest: number;
  };
  readonly distribution: string;
  readonly host: Host;
  readonly lanes: readonly LaneRecord[];
  readonly cells: readonly Cell[];
}

/** JSON has no such numbers; they become the words NaN, Infinity and -Infinity, as in the reference data. */
const wordsForNumbers = (_key: string, value: unknown): unknown =>
  typeof value === "number" && !Number.isFinite(value) ? String(value) : value;

const numbersForWords = (_key: string, value: unknown): unknown =>
  value === "NaN" || value === "Infinity" || value === "-Infinity" ? Number(value) : value;

/**
 * Makes the folder of a file to be.
 * @throws Error when it cannot be written there
 */
export const checkWritable = (file: string): void => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    accessSync(dirname(file), constants.W_OK);
  } catch (error) {
    throw new Error(`expected a place to write ${file}: ${(error as Error).message}`);
  }
};

/** Writes a run as JSON, whole or not at all. */
export const writeArtifact = (file: string, artifact: Artifact): void => {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, `${JSON.stringify(artifact, wordsForNumbers, 1)}\n`);
  renameSync(draft, file);
};

/**
 * Reads a run that was written.
 * @throws Error that says which file, and what is wrong with it
 */
export const readArtifact = (file: string): Artifact => {
  let parsed: Partial<Artifact> | null;
  try {
    parsed = JSON.parse(readFileSync(file, "utf8"), numbersForWords);
  } catch (error) {
    throw new Error(`expected a file that bench wrote, ${file} cannot be read: ${(error as Error).message}`);
  }
  if (parsed?.schema !== schema)
    throw new Error(`expected the schema ${schema} in ${file}, found ${JSON.stringify(parsed?.schema)}`);
  if (!Array.isArray(parsed.cells) || !Array.isArray(parsed.lanes))
    throw new Error(`expected cells and lanes in ${file}, found none: it is damaged`);
  return parsed as Artifact;
};
