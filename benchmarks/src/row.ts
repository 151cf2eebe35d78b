import type { Cell } from "./artifact.ts";
import { kernelOf } from "./cases.ts";
import { bytesMoved, operationsOf, type Row, rowId, sizesOf, workOf } from "./cells.ts";
import { type Entrant, obstacle } from "./entrants.ts";
import type { LaneProcess } from "./lane-process.ts";
import type { Lane } from "./lanes.ts";
import { type Contender, interleave } from "./rounds.ts";
import { summarize } from "./statistics.ts";
import { warningsOf } from "./warnings.ts";
import { Refused } from "./worker.ts";

/** A cell before anything is known of it. */
export const emptyCell = (row: Row, lane: Pick<Lane, "name" | "threads">): Cell => {
  const kernel = kernelOf(row);
  const sizes = sizesOf(kernel, row.size, row.boxes);
  return {
    id: `${rowId(row)}/${lane.name}`,
    ...row,
    lane: lane.name,
    threads: lane.threads,
    sizes,
    ...workOf(kernel, sizes),
    operations: operationsOf(kernel, sizes),
    bytes: bytesMoved(kernel, sizes, row.residency),
    outcome: "missing",
    reason: null,
    check: null,
    uploadMilliseconds: null,
    prepareMilliseconds: null,
    firstMilliseconds: null,
    readBackMilliseconds: null,
    iterations: null,
    rounds: [],
    statistics: null,
    warnings: [],
  };
};

const failure = (cell: Cell, error: Error): Cell => ({
  ...cell,
  outcome: error instanceof Refused ? "missing" : "lost",
  reason: error.message,
});

const wrongness = ({ check }: Cell): string => {
  const { field, index, got, expected, share } = check!.worst!;
  return `${field}[${index}] is ${got}, expected ${expected}: ${share.toPrecision(2)} × what it may be off`;
};

const timed = (
  { cell, processorShares }: Passed,
  nanoseconds: readonly number[],
  { batchMilliseconds, rounds }: Conditions,
): Cell => {
  if (nanoseconds.length === 0) return { ...cell, reason: "interrupted before its first round" };
  const { elements, threads, iterations } = cell;
  const warnings = warningsOf({
    nanoseconds,
    least: rounds.least,
    iterations: iterations!,
    elements,
    threads,
    batchMilliseconds,
    processorShares,
  });
  return { ...cell, outcome: "measured", rounds: nanoseconds, statistics: summarize(nanoseconds), warnings };
};

/** A right result on its way to be timed. */
interface Passed extends Contender {
  readonly process: LaneProcess;
  readonly cell: Cell;
  /** Of each round until now; empty where they say nothing. */
  readonly processorShares: readonly number[];
}

const isPassed = (one: Cell | Passed): one is Passed => "round" in one;

export interface Conditions {
  readonly batchMilliseconds: number;
  readonly rounds: { readonly least: number; readonly most: number };
  readonly cellMilliseconds: { readonly enough: number; readonly tooMuch: number };
  /** Lanes that are not given this row, each with the reason. */
  readonly tooSlow: ReadonlyMap<string, string>;
  readonly random: () => number;
  readonly signal: AbortSignal;
  /** Hears of each cell that is done. */
  readonly done: (cell: Cell) => void;
}

/** Computes once and compares: a cell that is done with, or one that may be timed. */
const checkCell = async (
  row: Row,
  entrant: Entrant,
  entrants: readonly Entrant[],
  { batchMilliseconds, tooSlow }: Conditions,
): Promise<Cell | Passed> => {
  const { process } = entrant;
  const empty = emptyCell(row, process.lane);
  const reason = obstacle(kernelOf(row), row, entrant, entrants) ?? tooSlow.get(process.lane.name);
  if (reason !== undefined) return { ...empty, reason };
  try {
    const { passed, worst, samples, against, ...phases } = await process.check(row);
    const cell: Cell = {
      ...empty,
      check: { worst: worst ?? null, samples, against },
      uploadMilliseconds: phases.uploadMilliseconds ?? null,
      prepareMilliseconds: phases.prepareMilliseconds ?? null,
      firstMilliseconds: phases.firstMilliseconds,
      readBackMilliseconds: phases.readBackMilliseconds ?? null,
    };
    if (!passed) return { ...cell, outcome: "wrong", reason: wrongness(cell) };
    const iterations = await process.calibrate(batchMilliseconds);
    const processorShares: number[] = [];
    const round = async (): Promise<number> => {
      const { nanoseconds, processorShare } = await process.round(iterations);
      if (processorShare !== undefined) processorShares.push(processorShare);
      return nanoseconds;
    };
    return { process, cell: { ...cell, iterations }, processorShares, round };
  } catch (error) {
    return failure(empty, error as Error);
  }
};

/** Checks a row on every lane, then times in interleaved rounds what passed. */
export const measureRow = async (row: Row, entrants: readonly Entrant[], conditions: Conditions): Promise<Cell[]> => {
  const { rounds, cellMilliseconds, random, signal, done } = conditions;
  const checked: (Cell | Passed)[] = [];
  for (const entrant of entrants) {
    const one = await checkCell(row, entrant, entrants, conditions);
    // What an interruption took away says nothing about the lane.
    if (signal.aborted) break;
    checked.push(one);
    if (!isPassed(one)) done(one);
  }
  const contenders = checked.filter(isPassed);
  const measured = await interleave(contenders, {
    ...rounds,
    milliseconds: cellMilliseconds,
    random,
    now: () => performance.now(),
    interrupted: () => signal.aborted,
  });
  for (const { process } of entrants) await process.release();
  return checked.map((one) => {
    if (!isPassed(one)) return one;
    const result = measured.get(one)!;
    const cell = "error" in result ? failure(one.cell, result.error) : timed(one, result.rounds, conditions);
    done(cell);
    return cell;
  });
};
