import { median } from "../statistics.ts";
import type { PageData, PageLane } from "./data.ts";
import { type State, shownLanes, shownPoints } from "./state.ts";

/** What comes before a lane runs at speed, in the order in which it comes. */
export const stages = ["load the code", "open", "prepare", "first computation"] as const;

export interface ColdStart {
  readonly lane: PageLane;
  /** Milliseconds of each stage; null where it was not measured or does not exist. */
  readonly milliseconds: readonly (number | null)[];
  readonly total: number;
}

const medianOf = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length ? median(known) : null;
};

/** What each shown lane takes once; of kernels, the median over the shown ones, each at its smallest size. */
export const coldStarts = (data: PageData, state: State): ColdStart[] => {
  const points = shownPoints(data, state).filter(({ outcome }) => outcome === "measured");
  const smallest = new Map<string, number>();
  for (const { kernel, size } of points) smallest.set(kernel, Math.min(size, smallest.get(kernel) ?? Infinity));
  return shownLanes(data, state)
    .filter(({ missing }) => missing === null)
    .map((lane) => {
      const own = points.filter((point) => point.lane === lane.name && point.size === smallest.get(point.kernel));
      const milliseconds = [
        lane.importMilliseconds,
        lane.openMilliseconds,
        medianOf(own.map(({ prepareMilliseconds }) => prepareMilliseconds)),
        medianOf(own.map(({ firstMilliseconds }) => firstMilliseconds)),
      ];
      return { lane, milliseconds, total: milliseconds.reduce<number>((sum, value) => sum + (value ?? 0), 0) };
    });
};
