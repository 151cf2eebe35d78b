import { isTimed, type PageData, type Timed } from "./data.ts";
import { type State, shownLanes, shownPoints } from "./state.ts";

/** The largest measured size of every kernel and lane: there, floors and overheads weigh least. */
const largest = (points: readonly Timed[]): Timed[] => {
  const byPlace = new Map<string, Timed>();
  for (const point of points) {
    const place = `${point.kernel} ${point.lane}`;
    if (point.size > (byPlace.get(place)?.size ?? 0)) byPlace.set(place, point);
  }
  return [...byPlace.values()];
};

/** The share of what this machine could do at a kernel's ratio of operations to bytes. */
export const shareOfLimit = (
  { operations, bytes, time }: Pick<Timed, "operations" | "bytes" | "time">,
  { bytesPerSecond, float64OperationsPerSecond }: NonNullable<PageData["limits"]>,
): number => {
  const limit = Math.min(float64OperationsPerSecond, (operations / bytes) * bytesPerSecond);
  return operations / (time * 1e-9) / limit;
};

/**
 * What can be held against the machine's limits, which are those of one thread: the shown lanes on one thread, every
 * kernel at its largest size.
 */
export const limitedPoints = (data: PageData, state: State): Timed[] => {
  const single = new Set(shownLanes(data, state).flatMap(({ name, threads }) => (threads === 1 ? [name] : [])));
  return largest(shownPoints(data, state).filter(isTimed)).filter(
    ({ operations, bytes, lane }) => operations > 0 && bytes > 0 && single.has(lane),
  );
};
