import type { Kernel } from "@aitken/contracts";
import type { LaneRecord } from "./artifact.ts";
import type { Row } from "./cells.ts";
import { short } from "./format.ts";
import { LaneProcess, type Limits } from "./lane-process.ts";
import type { Lane } from "./lanes.ts";
import { alone, memoryForLanes, type Need, needOf } from "./memory.ts";
import type { Opened } from "./messages.ts";

/** A lane's process with what it said of itself; `opened` is undefined when it did not open. */
export interface Entrant {
  readonly process: LaneProcess;
  readonly opened: Opened | undefined;
  readonly record: LaneRecord;
}

/** What is known of a lane that is not here. */
export const absentLane = (
  { name, kind, backend, options, threads }: Omit<Lane, "module">,
  missing: string,
  remedy: string | null = null,
): LaneRecord => ({
  name,
  kind: kind ?? "backend",
  system: backend,
  options,
  info: null,
  versions: {},
  flags: [],
  fastMath: false,
  threads,
  importMilliseconds: null,
  openMilliseconds: null,
  peakMemoryBytes: null,
  emptyCallNanoseconds: null,
  copyBytesPerSecond: null,
  missing,
  remedy,
});

const enter = async (lane: Lane, limits: Limits): Promise<Entrant> => {
  const process = new LaneProcess(lane, limits);
  try {
    const opened = await process.open();
    const { unsupported: _, ...facts } = opened;
    return { process, opened, record: { ...absentLane(lane, ""), ...facts, missing: null } };
  } catch (error) {
    process.end();
    return { process, opened: undefined, record: absentLane(lane, (error as Error).message, lane.remedy) };
  }
};

/** Opens every lane in a process of its own, one after the other, for the time that `work` takes. */
export const withEntrants = async <T>(
  lanes: readonly Lane[],
  limits: Limits,
  signal: AbortSignal,
  work: (entrants: readonly Entrant[]) => Promise<T>,
): Promise<T> => {
  const entrants: Entrant[] = [];
  const end = () => {
    for (const { process } of entrants) process.end();
  };
  signal.addEventListener("abort", end);
  try {
    for (const lane of lanes) if (!signal.aborted) entrants.push(await enter(lane, limits));
    return await work(entrants);
  } finally {
    end();
    signal.removeEventListener("abort", end);
  }
};

/** What a row takes of memory on an entrant. */
export const memoryOf = (kernel: Kernel, row: Row, { process, opened }: Entrant): Need =>
  needOf(kernel, row, process.lane.kind ?? opened?.info?.kind ?? "host");

/** Why a row is not even begun by an entrant; undefined where it can be. */
export const obstacle = (kernel: Kernel, row: Row, entrant: Entrant): string | undefined => {
  const { opened, record } = entrant;
  if (!opened) return record.missing!;
  const unsupported = opened.unsupported[kernel.name];
  if (unsupported !== undefined) return unsupported;
  const bytes = alone(memoryOf(kernel, row, entrant));
  const room = memoryForLanes();
  return bytes > room
    ? `too large: needs about ${short(bytes)}B of memory, of which there may be ${short(room)}B`
    : undefined;
};
