import type { Artifact, Cell, Estimate, LaneRecord, Summary } from "../artifact.ts";
import { duration } from "../format.ts";
import { type Input, predict } from "./predict.ts";

/** What someone has to compute, and where. */
export interface Question extends Input {
  /** All that one step computes, one after the other. */
  readonly kernels: readonly string[];
  readonly residency: "call" | "resident";
  /** Once, from nothing: loading, opening, preparing and compiling count. */
  readonly cold: boolean;
  /** In a browser; else in Node. */
  readonly browser: boolean;
  /** What results must be computed in; either when it is not said. */
  readonly precision: "float64" | null;
}

/** A lane that can do it. */
export interface Ranked {
  readonly lane: string;
  /** Of everything together. */
  readonly nanoseconds: Estimate;
  /** How many times as long as the best. */
  readonly ratio: number;
  /** Whether it may be as fast as the best: their intervals meet. */
  readonly alike: boolean;
  /** What makes its time, in words. */
  readonly reasons: readonly string[];
}

export interface Ranking {
  /** The fastest first. */
  readonly ranked: readonly Ranked[];
  /** Lanes that cannot do it, or of which nothing is known, each with the reason. */
  readonly excluded: readonly { readonly lane: string; readonly reason: string }[];
}

/** What has to be known of a cell. */
type KnownCell = Pick<
  Cell,
  | "kernel"
  | "lane"
  | "residency"
  | "size"
  | "reason"
  | "uploadMilliseconds"
  | "prepareMilliseconds"
  | "firstMilliseconds"
> & { readonly statistics: Pick<Summary, "median"> | null };

/** What has to be known of a run. */
export type Known = Pick<Artifact, "lanes" | "models"> & { readonly cells: readonly KnownCell[] };

/** Systems of which the same code runs in browsers. */
const inBrowsers = ["typescript", "assemblyscript", "tfjs"];

const sum = (estimates: readonly Estimate[]): Estimate => ({
  value: estimates.reduce((total, { value }) => total + value, 0),
  low: estimates.reduce((total, { low }) => total + low, 0),
  high: estimates.reduce((total, { high }) => total + high, 0),
});

/** Why a lane is out of the question; undefined where it is not. */
const objection = (lane: LaneRecord, { kernels, browser, precision, residency }: Question, known: Known) => {
  if (lane.missing !== null) return lane.missing;
  if (browser && !inBrowsers.includes(lane.system)) return "does not run in browsers";
  if (precision === "float64" && lane.info?.precision === "float32") return "computes in float32";
  for (const kernel of kernels) {
    if (known.models.some((one) => one.lane === lane.name && one.kernel === kernel && one.residency === residency))
      continue;
    const cell = known.cells.find(
      (one) => one.lane === lane.name && one.kernel === kernel && one.residency === residency,
    );
    return `${kernel}: ${cell?.reason ?? "not measured"}`;
  }
  return undefined;
};

/** What happens before the second computation, at the measured size that is nearest: preparing, uploading, compiling. */
const beginningOf = (cells: readonly KnownCell[], size: number): number => {
  const [nearest] = cells
    .filter(({ statistics }) => statistics !== null)
    .sort((a, b) => Math.abs(Math.log(a.size / size)) - Math.abs(Math.log(b.size / size)));
  if (!nearest) return 0;
  const { uploadMilliseconds, prepareMilliseconds, firstMilliseconds, statistics } = nearest;
  const late = Math.max(0, (firstMilliseconds ?? 0) - statistics!.median / 1e6);
  return ((uploadMilliseconds ?? 0) + (prepareMilliseconds ?? 0) + late) * 1e6;
};

/** A single number that was measured once: it may be half or double. */
const once = (value: number): Estimate => ({ value, low: value / 2, high: value * 2 });

const rankOne = (lane: LaneRecord, question: Question, { models, cells }: Known): Omit<Ranked, "ratio" | "alike"> => {
  const own = <T extends { lane: string; kernel: string; residency: string }>(all: readonly T[], kernel: string): T[] =>
    all.filter((one) => one.lane === lane.name && one.kernel === kernel && one.residency === question.residency);
  const predictions = question.kernels.map((kernel) => predict(own(models, kernel), question));
  const running = sum(predictions.map(({ nanoseconds }) => nanoseconds));
  const floor = predictions.reduce((total, { floorShare, nanoseconds }) => total + floorShare * nanoseconds.value, 0);
  const opening = ((lane.importMilliseconds ?? 0) + (lane.openMilliseconds ?? 0)) * 1e6;
  const beginning = question.kernels.reduce(
    (total, kernel) => total + beginningOf(own(cells, kernel), question.size),
    0,
  );
  const [first] = predictions;
  const reasons = [
    ...(question.cold
      ? [`opens in ${duration(opening)}, begins in ${duration(beginning)}, computes in ${duration(running.value)}`]
      : []),
    floor > 0.5 * running.value
      ? `mostly what a computation of nothing takes, ${duration(floor)}`
      : predictions.length === 1
        ? `${duration(first!.nanosecondsPerWork)} per ${first!.unit}`
        : `${Math.round((100 * floor) / running.value)} % of it is what computations of nothing take`,
    ...(lane.info?.precision === "float32" ? ["in float32"] : []),
    ...(lane.fastMath ? ["its compiler may change results (fast math)"] : []),
    ...new Set(predictions.flatMap(({ beyond }) => (beyond === null ? [] : [beyond]))),
  ];
  return {
    lane: lane.name,
    nanoseconds: question.cold ? sum([running, once(opening), once(beginning)]) : running,
    reasons,
  };
};

/** Orders the lanes of a run by how long they would take, as its models have it. Nothing but data: it runs anywhere. */
export const rank = (known: Known, question: Question): Ranking => {
  const judged = known.lanes.map((lane) => ({ lane, reason: objection(lane, question, known) }));
  const able = judged
    .filter(({ reason }) => reason === undefined)
    .map(({ lane }) => rankOne(lane, question, known))
    .sort((a, b) => a.nanoseconds.value - b.nanoseconds.value);
  const best = able[0]?.nanoseconds;
  return {
    ranked: able.map((one) => ({
      ...one,
      ratio: one.nanoseconds.value / best!.value,
      alike: one.nanoseconds.low <= best!.high,
    })),
    excluded: judged.flatMap(({ lane, reason }) => (reason === undefined ? [] : [{ lane: lane.name, reason }])),
  };
};
