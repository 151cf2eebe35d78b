import type { Cell } from "./artifact.ts";
import { kernelOf } from "./cases.ts";
import { bytesMoved, operationsOf, type Row, rowId, sizesOf, workOf } from "./cells.ts";
import { type Entrant, memoryOf, obstacle } from "./entrants.ts";
import type { LaneProcess } from "./lane-process.ts";
import type { Lane } from "./lanes.ts";
import { inGroups, memoryForLanes } from "./memory.ts";
import { type Contender, interleave, type Measured } from "./rounds.ts";
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
  { cell, processorShares, apart }: Passed,
  { rounds: nanoseconds, milliseconds }: Exclude<Measured, { error: Error }>,
  { batchMilliseconds, rounds }: Conditions,
): Cell => {
  if (nanoseconds.length === 0) return { ...cell, reason: "interrupted before its first round" };
  const { elements, threads, iterations } = cell;
  const warnings = warningsOf({
    apart,
    nanoseconds,
    milliseconds,
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
  /** Lanes that its rounds were not interleaved with. */
  readonly apart: readonly string[];
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
  { process }: Entrant,
  { batchMilliseconds, apart }: Conditions & { readonly apart: readonly string[] },
): Promise<Cell | Passed> => {
  const empty = emptyCell(row, process.lane);
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
    await process.spoil();
    const processorShares: number[] = [];
    const round = async (): Promise<number> => {
      const { nanoseconds, processorShare } = await process.round(iterations);
      if (processorShare !== undefined) processorShares.push(processorShare);
      return nanoseconds;
    };
    return { process, cell: { ...cell, iterations }, processorShares, apart, round };
  } catch (error) {
    return failure(empty, error as Error);
  }
};

/** A cell with its rounds, if they computed what they should have. */
const provenCell = async (one: Passed, result: Measured, conditions: Conditions): Promise<Cell> => {
  if ("error" in result) return failure(one.cell, result.error);
  const cell = timed(one, result, conditions);
  if (cell.outcome !== "measured" || conditions.signal.aborted) return cell;
  try {
    const { passed, worst } = await one.process.verify();
    const found = worst && `: ${worst.field}[${worst.index}] is ${worst.got} after them, expected ${worst.expected}`;
    return passed
      ? cell
      : { ...one.cell, outcome: "wrong", reason: `its rounds did not compute what is right${found}` };
  } catch (error) {
    return failure(one.cell, error as Error);
  }
};

/** Checks a row on some lanes, then times in interleaved rounds what passed. */
const measureTogether = async (
  row: Row,
  entrants: readonly Entrant[],
  conditions: Conditions & { readonly apart: readonly string[] },
): Promise<Cell[]> => {
  const { rounds, cellMilliseconds, random, signal, done } = conditions;
  const checked: (Cell | Passed)[] = [];
  for (const entrant of entrants) {
    const one = await checkCell(row, entrant, conditions);
    // What an interruption took away says nothing about the lane.
    if (signal.aborted) break;
    checked.push(one);
    if (!isPassed(one)) done(one);
  }
  const measured = await interleave(checked.filter(isPassed), {
    ...rounds,
    milliseconds: cellMilliseconds,
    random,
    now: () => performance.now(),
    interrupted: () => signal.aborted,
  });
  const cells: Cell[] = [];
  for (const one of checked) {
    const cell = isPassed(one) ? await provenCell(one, measured.get(one)!, conditions) : one;
    if (isPassed(one)) done(cell);
    cells.push(cell);
  }
  for (const { process } of entrants) await process.release();
  return cells;
};

/** Measures a row on every lane that can: all of them together, or in groups that memory holds, one after the other. */
export const measureRow = async (row: Row, entrants: readonly Entrant[], conditions: Conditions): Promise<Cell[]> => {
  const kernel = kernelOf(row);
  const cells = new Map<Entrant, Cell>();
  for (const entrant of entrants) {
    const { lane } = entrant.process;
    const reason = obstacle(kernel, row, entrant) ?? conditions.tooSlow.get(lane.name);
    if (reason !== undefined) cells.set(entrant, { ...emptyCell(row, lane), reason });
  }
  const able = entrants.filter((entrant) => !cells.has(entrant));
  const groups = inGroups(able, (entrant) => memoryOf(kernel, row, entrant), memoryForLanes());
  for (const group of groups) {
    if (conditions.signal.aborted) break;
    const apart = able.filter((entrant) => !group.includes(entrant)).map(({ process }) => process.lane.name);
    const some = await measureTogether(row, group, { ...conditions, apart });
    for (const [index, cell] of some.entries()) cells.set(group[index]!, cell);
  }
  return entrants.flatMap((entrant) => cells.get(entrant) ?? []);
};
