import { type Artifact, type Cell, type LaneRecord, type Shard, schema } from "./artifact.ts";
import { kernelOf } from "./cases.ts";
import { type Row, sizesOf, workOf } from "./cells.ts";
import { crossoversIn } from "./crossovers.ts";
import { type Entrant, obstacle, withEntrants } from "./entrants.ts";
import { extrapolated, Sweeps } from "./extrapolate.ts";
import { Forecast, type Planned } from "./forecast.ts";
import { short } from "./format.ts";
import { describeHost } from "./host.ts";
import type { Limits } from "./lane-process.ts";
import type { Lane } from "./lanes.ts";
import { measureLimits } from "./limits.ts";
import { modelsOf } from "./models.ts";
import { randomFrom } from "./random.ts";
import { emptyCell, measureRow } from "./row.ts";
import { median } from "./statistics.ts";
import { revisionOf, versionsOf } from "./versions.ts";

/** How much is done for a run. */
export interface Effort {
  readonly batchMilliseconds: number;
  /** Of every cell; of one that has spent too much before it has the least, no more. */
  readonly rounds: { readonly least: number; readonly most: number };
  readonly cellMilliseconds: { readonly enough: number; readonly tooMuch: number };
  /** A lane is not given an input on which one computation would take more milliseconds, by what it took on smaller ones. */
  readonly slowest: number;
  readonly limits: Limits;
}

const limits: Limits = { open: 60_000, check: 120_000, round: 60_000 };

export const standardEffort: Effort = {
  batchMilliseconds: 10,
  rounds: { least: 11, most: 51 },
  cellMilliseconds: { enough: 150, tooMuch: 2500 },
  slowest: 400,
  limits,
};

export const quickEffort: Effort = {
  batchMilliseconds: 2,
  rounds: { least: 11, most: 15 },
  cellMilliseconds: { enough: 30, tooMuch: 1000 },
  slowest: 50,
  limits,
};

/** For sizes that somebody asked for: who wants them waits for them. */
export const patient = (effort: Effort): Effort => ({ ...effort, slowest: 20_000 });

export interface Plan {
  readonly rows: readonly Row[];
  readonly lanes: readonly Lane[];
  /** Lanes that were asked for and cannot be, with the reason. */
  readonly absent: readonly LaneRecord[];
  readonly shard: Shard | null;
  readonly effort: Effort;
  readonly seed: number;
}

export interface Progress {
  /** Once it is known which cells can be measured, and about how long that will take. */
  begin?(cells: number, secondsLeft: number): void;
  /** Before a row is measured: how long all that is left will take, and what is left after it. */
  row(row: Row, done: number, secondsLeft: number, secondsAfter: number): void;
  /** After one of these cells has its result. */
  cell(cell: Cell): void;
  /** After each row: all that is known so far. */
  soFar?(artifact: Artifact): void;
}

/** What is known of lanes once they have measured. */
const recordsOf = async (entrants: readonly Entrant[]): Promise<LaneRecord[]> => {
  const records: LaneRecord[] = [];
  for (const { process, record } of entrants) {
    // Asked first: the baseline needs memory, too.
    const peakMemoryBytes = (await process.peakBytes()) ?? null;
    const { emptyCallNanoseconds = null, copyBytesPerSecond = null } = (await process.baseline()) ?? {};
    records.push({ ...record, peakMemoryBytes, emptyCallNanoseconds, copyBytesPerSecond });
  }
  return records;
};

/** Lanes that are too slow for a row, by what they took on smaller input of the same kind, each with the words for it. */
const slowLanes = (row: Row, entrants: readonly Entrant[], sweeps: Sweeps, slowest: number): Map<string, string> => {
  const { elements } = workOf(kernelOf(row), sizesOf(kernelOf(row), row.size, row.boxes));
  return new Map(
    entrants.flatMap(({ process: { lane } }): [string, string][] => {
      const smaller = sweeps.of({ ...row, lane: lane.name }).filter(({ size }) => size < row.size);
      const last = smaller.at(-1);
      const milliseconds = extrapolated(smaller, elements);
      if (!last || milliseconds <= slowest) return [];
      const took = `${short(median(last.rounds) / 1e6)} ms at n = ${last.size}`;
      return [[lane.name, `too slow: one computation would take about ${short(milliseconds)} ms, after ${took}`]];
    }),
  );
};

const plannedCells = (rows: readonly Row[], entrants: readonly Entrant[]): Planned[] =>
  rows.flatMap((row) =>
    entrants.flatMap((entrant) => {
      const { lane } = entrant.process;
      return obstacle(kernelOf(row), row, entrant) === undefined
        ? [{ ...emptyCell(row, lane), system: lane.backend }]
        : [];
    }),
  );

/**
 * Measures all rows on all lanes: one process per lane, one of them active at a time. Each result is checked in the
 * process that is then timed. An abort keeps what was measured until then.
 */
export const measure = async (plan: Plan, signal: AbortSignal, progress: Progress): Promise<Artifact> => {
  const { rows, lanes, absent, shard, effort, seed } = plan;
  const started = new Date().toISOString();
  const host = describeHost();
  return withEntrants(lanes, effort.limits, signal, async (entrants) => {
    const begun = performance.now();
    const machineLimits = await measureLimits(lanes.map(({ threads }) => threads));
    const random = randomFrom(seed);
    const cells: Cell[] = [];
    const sweeps = new Sweeps();
    const planned = plannedCells(rows, entrants);
    const ids = new Set(planned.map(({ id }) => id));
    const done = (cell: Cell) => ids.has(cell.id) && progress.cell(cell);
    const forecast = new Forecast(planned, effort);
    progress.begin?.(planned.length, forecast.left);
    const versions = versionsOf("@aitken/contracts");
    const revision = revisionOf();
    const { limits: _, ...aims } = effort;
    const soFar = (records: readonly LaneRecord[]): Artifact => ({
      schema,
      started,
      seconds: (performance.now() - begun) / 1000,
      complete: false,
      seed,
      versions,
      revision,
      effort: aims,
      distribution: "urban",
      shard,
      parts: [],
      host,
      limits: machineLimits,
      lanes: [...records, ...absent],
      cells,
      models: [],
      crossovers: [],
    });
    for (const [index, row] of rows.entries()) {
      if (signal.aborted) break;
      progress.row(row, index, forecast.left, forecast.after(row));
      const now = performance.now();
      const tooSlow = slowLanes(row, entrants, sweeps, effort.slowest);
      const some = await measureRow(row, entrants, { ...effort, tooSlow, random, signal, done });
      cells.push(...some);
      sweeps.add(some);
      forecast.learn(some, performance.now() - now);
      progress.soFar?.(soFar(entrants.map(({ record }) => record)));
    }
    return {
      ...soFar(await recordsOf(entrants)),
      complete: !signal.aborted,
      models: modelsOf(cells, seed),
      crossovers: crossoversIn(cells),
    };
  });
};

/** What a plan comes to. */
export interface Survey {
  /** The cells that would be measured, each with the reason why it would not. */
  readonly cells: readonly { readonly cell: Cell; readonly obstacle: string | undefined }[];
  /** Lanes that are not here. */
  readonly absent: readonly LaneRecord[];
}

/** Opens all lanes and tells what would be measured. */
export const survey = ({ rows, lanes, absent, effort }: Plan, signal: AbortSignal): Promise<Survey> =>
  withEntrants(lanes, effort.limits, signal, async (entrants) => ({
    cells: rows.flatMap((row) =>
      entrants.map((entrant) => ({
        cell: emptyCell(row, entrant.process.lane),
        obstacle: obstacle(kernelOf(row), row, entrant),
      })),
    ),
    absent: [...entrants.map(({ record }) => record).filter(({ missing }) => missing !== null), ...absent],
  }));
