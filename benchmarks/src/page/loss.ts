import type { Ceiling } from "../artifact.ts";
import { countedOperations, gainKernel, lossKernel } from "../loss.ts";
import { isTimed, type PageData, type PageLane, type Timed } from "./data.ts";
import { ceilingOf } from "./limits.ts";
import { type State, shownLanes, shownPoints } from "./state.ts";

/** Whether a run measured the loss. */
export const hasLoss = ({ points }: PageData): boolean => points.some(({ kernel }) => kernel === lossKernel);

/** A lane's computations of one of the two integrals, from small to large. */
export interface LossLine {
  readonly lane: PageLane;
  readonly integral: "loss" | "gain";
  readonly points: readonly Timed[];
}

/** The losses of the shown lanes, then the gains that losses were compared with. */
export const lossLines = (data: PageData, state: State): LossLine[] => {
  const points = shownPoints(data, state).filter(isTimed);
  return (["loss", "gain"] as const).flatMap((integral) =>
    shownLanes(data, state)
      .map((lane) => ({
        lane,
        integral,
        points: points.filter(
          (point) => point.lane === lane.name && point.kernel === (integral === "loss" ? lossKernel : gainKernel),
        ),
      }))
      .filter((line) => line.points.length > 0),
  );
};

/** What a plot or a column shows of so many computations a second at a size. */
export interface Rate {
  readonly label: string;
  of(size: number, calls: number): number;
}

export const calls: Rate = { label: "calls per second", of: (_, calls) => calls };

/** Operations in the notebook's count for each cycle of the processor, or for each second where a run does not know cycles. */
export const operationRate = ({ limits }: PageData, operations: (size: number) => number = countedOperations): Rate => {
  const cycles = limits?.cyclesPerSecond;
  return {
    label: cycles === undefined ? "FLOP per second" : "FLOP per cycle",
    of: (size, calls) => (operations(size) * calls) / (cycles ?? 1),
  };
};

/** What memory allows on each of the numbers of threads that lanes have, as far as it was measured. */
export const memoryOf = ({ limits }: PageData, lines: readonly LossLine[]): (Ceiling & { threads: number })[] =>
  [...new Set(lines.map(({ lane }) => lane.threads))]
    .sort((a, b) => a - b)
    .flatMap((threads) => {
      const ceiling = limits && ceilingOf(limits, threads);
      return ceiling ? [{ ...ceiling, threads }] : [];
    });

/** A lane's loss beside the two integrals of an opponent at one size. */
export interface Duel {
  readonly lane: PageLane;
  readonly own: Timed;
  /** How many times as fast as the opponent's loss, from rounds side by side; null where that was not measured. */
  readonly alike: number | null;
  /** How many times as long the opponent's gain takes as its loss, from their medians; null where one was not measured. */
  readonly spline: number | null;
}

/** Whom losses are held against: particula, whose gain the notebook took, or else whom the page's reader chose. */
export const opponentOf = ({ points }: PageData, { residency, baseline }: State): string => {
  const isThere = points.some(
    (point) =>
      point.lane === "particula" && point.kernel === lossKernel && point.residency === residency && isTimed(point),
  );
  return isThere ? "particula" : baseline;
};

/** The loss of every shown lane, at the largest size at which the opponent has both integrals; else its loss, or nothing. */
export const duelsOf = (data: PageData, state: State, opponent: string): Duel[] => {
  const { residency, boxes } = state;
  const baseline = data.baselines.indexOf(opponent);
  const theirs = new Map(
    data.points
      .filter(isTimed)
      .filter((point) => point.lane === opponent && point.residency === residency && point.boxes === boxes)
      .map(({ kernel, size, time }) => [`${kernel} ${size}`, time]),
  );
  const splineAt = (size: number): number | null => {
    const [loss, gain] = [theirs.get(`${lossKernel} ${size}`), theirs.get(`${gainKernel} ${size}`)];
    return loss && gain ? gain / loss : null;
  };
  const known = ({ alike, spline }: Duel): number => Number(alike !== null) + Number(spline !== null);
  return lossLines(data, state)
    .filter(({ integral }) => integral === "loss")
    .map(({ lane, points }) => {
      const duels = points.map((own) => ({
        lane,
        own,
        alike: own.faster[baseline] ?? null,
        spline: splineAt(own.size),
      }));
      const most = Math.max(...duels.map(known));
      return duels.filter((duel) => known(duel) === most).at(-1)!;
    });
};

/** How many times as fast as the opponent's gain, as the notebook compared; null where that is not known. */
export const unlikeOf = ({ alike, spline }: Duel): number | null =>
  alike === null || spline === null ? null : alike * spline;
