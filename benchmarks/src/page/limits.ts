import type { Ceiling, Limits } from "../artifact.ts";
import { isTimed, type PageData, type PageLane, type Timed } from "./data.ts";
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

/** What so many threads can do at most together; undefined where it was not measured. */
export const ceilingOf = (limits: Limits, threads: number): Ceiling | undefined =>
  threads === 1 ? limits : limits.together?.find((ceiling) => ceiling.threads === threads);

/** Operations per byte read or written from which on arithmetic is what limits. */
export const ridgeOf = ({ bytesPerSecond, float64OperationsPerSecond }: Ceiling): number =>
  float64OperationsPerSecond / bytesPerSecond;

/** The share of what threads could do at a kernel's ratio of operations to bytes. */
export const shareOfLimit = (
  { operations, bytes, time }: Pick<Timed, "operations" | "bytes" | "time">,
  { bytesPerSecond, float64OperationsPerSecond }: Ceiling,
): number => {
  const limit = Math.min(float64OperationsPerSecond, (operations / bytes) * bytesPerSecond);
  return operations / (time * 1e-9) / limit;
};

/** A measured point beside what its lane's threads can do at most. */
export interface Limited {
  readonly point: Timed;
  readonly lane: PageLane;
  readonly ceiling: Ceiling;
}

/** What can be held against the machine's limits: every kernel at its largest size, of the shown lanes on as many threads as limits were measured on. */
export const limitedPoints = (data: PageData, state: State): Limited[] => {
  const { limits } = data;
  if (!limits) return [];
  const lanes = new Map(
    shownLanes(data, state).flatMap((lane) => {
      const ceiling = ceilingOf(limits, lane.threads);
      return ceiling ? [[lane.name, { lane, ceiling }] as const] : [];
    }),
  );
  return largest(shownPoints(data, state).filter(isTimed)).flatMap((point) => {
    const limited = lanes.get(point.lane);
    return limited && point.operations > 0 && point.bytes > 0 ? [{ point, ...limited }] : [];
  });
};
