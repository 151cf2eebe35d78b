import { catalogue, type Kernel } from "@aitken/contracts";
import { type Artifact, type Cell, type LaneRecord, schema } from "./artifact.ts";
import { bytesOf, type Row, rowId, sizesOf, workOf } from "./cells.ts";
import { short } from "./format.ts";
import { describeHost, memoryBytes } from "./host.ts";
import { LaneProcess, type Limits } from "./lane-process.ts";
import type { Lane } from "./lanes.ts";
import type { Opened } from "./messages.ts";
import { randomFrom } from "./random.ts";
import { type Contender, interleave } from "./rounds.ts";
import { Refused } from "./worker.ts";

export interface Effort {
  /** How long all may take, about. */
  readonly seconds: number;
  readonly batchMilliseconds: number;
  readonly rounds: { readonly least: number; readonly most: number };
  readonly limits: Limits;
}

const limits: Limits = { open: 60_000, check: 120_000, round: 60_000 };

export const standardEffort: Effort = { seconds: 115, batchMilliseconds: 10, rounds: { least: 9, most: 51 }, limits };
export const quickEffort: Effort = { seconds: 15, batchMilliseconds: 5, rounds: { least: 5, most: 15 }, limits };

export interface Progress {
  /** Before a row is measured. */
  row(row: Row, done: number, total: number): void;
  /** After a cell has its result. */
  cell(cell: Cell): void;
}

export interface Plan {
  readonly rows: readonly Row[];
  readonly lanes: readonly Lane[];
  /** Lanes that were asked for and cannot be, with the reason. */
  readonly absent: readonly LaneRecord[];
  readonly effort: Effort;
  readonly seed: number;
}

/** A lane's process with what it said of itself. */
interface Entrant {
  readonly process: LaneProcess;
  readonly opened: Opened | undefined;
  readonly record: LaneRecord;
}

const enter = async (lane: Lane, limits: Limits): Promise<Entrant> => {
  const process = new LaneProcess(lane, limits);
  const { name, backend, options } = lane;
  try {
    const opened = await process.open();
    const { info, milliseconds } = opened;
    return { process, opened, record: { name, backend, options, info, openMilliseconds: milliseconds, missing: null } };
  } catch (error) {
    process.end();
    const missing = (error as Error).message;
    return {
      process,
      opened: undefined,
      record: { name, backend, options, info: null, openMilliseconds: null, missing },
    };
  }
};

/** Opens every lane, one after the other, for the time that `work` takes. */
const withEntrants = async <T>(
  { lanes, effort }: Plan,
  signal: AbortSignal,
  work: (entrants: readonly Entrant[]) => Promise<T>,
): Promise<T> => {
  const entrants: Entrant[] = [];
  const end = () => {
    for (const { process } of entrants) process.end();
  };
  signal.addEventListener("abort", end);
  try {
    for (const lane of lanes) if (!signal.aborted) entrants.push(await enter(lane, effort.limits));
    return await work(entrants);
  } finally {
    end();
    signal.removeEventListener("abort", end);
  }
};

const kernelOf = (row: Row): Kernel => catalogue.find(({ name }) => name === row.kernel)!;

/** A cell before anything is known of it. */
const emptyCell = (row: Row, lane: Pick<Lane, "name" | "threads">): Cell => {
  const kernel = kernelOf(row);
  const sizes = sizesOf(kernel, row.size, row.boxes);
  return {
    id: `${rowId(row)}/${lane.name}`,
    ...row,
    lane: lane.name,
    threads: lane.threads,
    sizes,
    ...workOf(kernel, sizes),
    outcome: "missing",
    reason: null,
    check: null,
    firstMilliseconds: null,
    prepareMilliseconds: null,
    iterations: null,
    rounds: [],
  };
};

/** Input, a copy where the backend computes, and results: about so many times the arrays of a kernel. */
const copies = 3;

/** Why a cell is not even begun; undefined where it can be. */
const obstacle = (row: Row, { opened, record }: Entrant, lanes: number): string | undefined => {
  if (!opened) return record.missing!;
  const unsupported = opened.unsupported[row.kernel];
  if (unsupported !== undefined) return unsupported;
  const bytes = copies * bytesOf(kernelOf(row), sizesOf(kernelOf(row), row.size, row.boxes));
  const room = memoryBytes() / 2 / lanes;
  return bytes > room
    ? `too large: needs about ${short(bytes)}B in each of ${lanes} processes, which may have ${short(room)}B`
    : undefined;
};

/** A right result on its way to be timed. */
interface Passed extends Contender {
  readonly process: LaneProcess;
  readonly cell: Cell;
}

/** Computes once and compares: a cell that is done with, or one that may be timed. */
const checkCell = async (row: Row, entrant: Entrant, lanes: number, milliseconds: number): Promise<Cell | Passed> => {
  const { process } = entrant;
  const empty = emptyCell(row, process.lane);
  const reason = obstacle(row, entrant, lanes);
  if (reason !== undefined) return { ...empty, reason };
  try {
    const { passed, worst, samples, against, firstMilliseconds, prepareMilliseconds } = await process.check(row);
    const cell: Cell = {
      ...empty,
      check: { worst: worst ?? null, samples, against },
      firstMilliseconds,
      prepareMilliseconds: prepareMilliseconds ?? null,
    };
    if (!passed) return { ...cell, outcome: "wrong", reason: wrongness(cell) };
    const iterations = await process.calibrate(milliseconds);
    return { process, cell: { ...cell, iterations }, round: () => process.round(iterations) };
  } catch (error) {
    return failure(empty, error as Error);
  }
};

const wrongness = ({ check }: Cell): string => {
  const { field, index, got, expected, share } = check!.worst!;
  return `${field}[${index}] is ${got}, expected ${expected}: ${share.toPrecision(2)} × what it may be off`;
};

const failure = (cell: Cell, error: Error): Cell => ({
  ...cell,
  outcome: error instanceof Refused ? "missing" : "lost",
  reason: error.message,
});

const isPassed = (one: Cell | Passed): one is Passed => "round" in one;

interface Conditions {
  readonly effort: Effort;
  readonly random: () => number;
  readonly signal: AbortSignal;
  /** When this row should be over, as performance.now() has it. */
  readonly until: number;
  readonly progress: Progress;
}

const measureRow = async (
  row: Row,
  entrants: readonly Entrant[],
  { effort, random, signal, until, progress }: Conditions,
): Promise<Cell[]> => {
  const checked: (Cell | Passed)[] = [];
  for (const entrant of entrants) {
    if (signal.aborted) break;
    const one = await checkCell(row, entrant, entrants.length, effort.batchMilliseconds);
    if (signal.aborted) break;
    checked.push(one);
    if (!isPassed(one)) progress.cell(one);
  }
  const measured = await interleave(checked.filter(isPassed), {
    ...effort.rounds,
    random,
    timeLeft: () => performance.now() < until,
    interrupted: () => signal.aborted,
  });
  for (const { process } of entrants) await process.release();
  return checked.map((one) => {
    if (!isPassed(one)) return one;
    const result = measured.get(one)!;
    const cell = "error" in result ? failure(one.cell, result.error) : timed(one.cell, result.rounds);
    progress.cell(cell);
    return cell;
  });
};

const timed = (cell: Cell, rounds: readonly number[]): Cell =>
  rounds.length ? { ...cell, outcome: "measured", rounds } : { ...cell, reason: "interrupted before its first round" };

/**
 * Measures all rows on all lanes: one process per lane, one of them active at a time. Each result is checked in the
 * process that is then timed. An abort keeps what was measured until then.
 */
export const measure = (plan: Plan, signal: AbortSignal, progress: Progress): Promise<Artifact> => {
  const { rows, absent, effort, seed } = plan;
  const started = new Date().toISOString();
  const host = describeHost();
  return withEntrants(plan, signal, async (entrants) => {
    const begun = performance.now();
    const end = begun + effort.seconds * 1000;
    const random = randomFrom(seed);
    const cells: Cell[] = [];
    for (const [index, row] of rows.entries()) {
      if (signal.aborted) break;
      progress.row(row, index, rows.length);
      const now = performance.now();
      const until = now + Math.max(0, end - now) / (rows.length - index);
      cells.push(...(await measureRow(row, entrants, { effort, random, signal, until, progress })));
    }
    return {
      schema,
      started,
      seconds: (performance.now() - begun) / 1000,
      complete: !signal.aborted,
      seed,
      distribution: "urban",
      host,
      lanes: [...entrants.map(({ record }) => record), ...absent],
      cells,
    };
  });
};

/** The cells that would be measured, each with the reason why it would not. */
export const survey = (plan: Plan, signal: AbortSignal): Promise<{ cell: Cell; obstacle: string | undefined }[]> =>
  withEntrants(plan, signal, async (entrants) =>
    plan.rows.flatMap((row) =>
      entrants.map((entrant) => ({
        cell: emptyCell(row, entrant.process.lane),
        obstacle: obstacle(row, entrant, entrants.length),
      })),
    ),
  );
