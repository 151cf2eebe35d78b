import { type Artifact, type Cell, type LaneRecord, type Shard, schema } from "./artifact.ts";
import { kernelOf } from "./cases.ts";
import type { Row } from "./cells.ts";
import { crossoversIn } from "./crossovers.ts";
import { type Entrant, obstacle, withEntrants } from "./entrants.ts";
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
  /** How long all may take, about. */
  readonly seconds: number;
  readonly batchMilliseconds: number;
  readonly rounds: { readonly least: number; readonly most: number };
  /** A lane that takes more milliseconds for one computation is not given larger inputs. */
  readonly slowest: number;
  readonly limits: Limits;
}

const limits: Limits = { open: 60_000, check: 120_000, round: 60_000 };

export const standardEffort: Effort = {
  seconds: 100,
  batchMilliseconds: 10,
  rounds: { least: 3, most: 51 },
  slowest: 250,
  limits,
};

export const quickEffort: Effort = {
  seconds: 15,
  batchMilliseconds: 5,
  rounds: { least: 3, most: 15 },
  slowest: 100,
  limits,
};

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
  /** Before a row is measured. */
  row(row: Row, done: number, total: number): void;
  /** After a cell has its result. */
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

/** Lanes that were too slow on a smaller input of the same kind, each with the words for it. */
const slowLanes = (cells: readonly Cell[], row: Row, slowest: number): Map<string, string> => {
  const slow = new Map<string, string>();
  for (const { kernel, boxes, residency, size, lane, rounds } of cells) {
    if (kernel !== row.kernel || boxes !== row.boxes || residency !== row.residency || size >= row.size) continue;
    const milliseconds = median(rounds) / 1e6;
    if (milliseconds > slowest && !slow.has(lane))
      slow.set(lane, `too slow: one computation took ${short(milliseconds)} ms at n = ${size} already`);
  }
  return slow;
};

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
    const end = begun + effort.seconds * 1000;
    const machineLimits = await measureLimits();
    const random = randomFrom(seed);
    const cells: Cell[] = [];
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
      progress.row(row, index, rows.length);
      const now = performance.now();
      const until = now + Math.max(0, end - now) / (rows.length - index);
      const tooSlow = slowLanes(cells, row, effort.slowest);
      cells.push(
        ...(await measureRow(row, entrants, { ...effort, tooSlow, random, signal, until, done: progress.cell })),
      );
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

/** The cells that would be measured, each with the reason why it would not. */
export const survey = (
  { rows, lanes, effort }: Plan,
  signal: AbortSignal,
): Promise<{ cell: Cell; obstacle: string | undefined }[]> =>
  withEntrants(lanes, effort.limits, signal, async (entrants) =>
    rows.flatMap((row) =>
      entrants.map((entrant) => ({
        cell: emptyCell(row, entrant.process.lane),
        obstacle: obstacle(kernelOf(row), row, entrant, entrants),
      })),
    ),
  );
