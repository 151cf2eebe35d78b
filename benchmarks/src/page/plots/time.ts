import * as Plot from "@observablehq/plot";
import { predict } from "../../advice/predict.ts";
import type { Crossover, Estimate } from "../../artifact.ts";
import { duration } from "../../format.ts";
import { isTimed, type PageData, type PageLane, type Timed } from "../data.ts";
import type { Markup } from "../html.ts";
import { classOf, colourOf, dotOf, lineOf } from "../looks.ts";
import { countText, logTicks } from "../quantities.ts";
import { type State, shownLanes, shownPoints } from "../state.ts";
import { namesBeside, roomFor } from "./ends.ts";
import { logFigure, nothing, type Paper } from "./figure.ts";
import { around } from "./scale.ts";

const leastHeight = 330;
const margins = { top: 28, bottom: 40, left: 58 };

/** Where the fastest of the shown lanes changes, as the models tell it. */
export const leadChanges = (data: PageData, state: State, kernel: string): Crossover[] => {
  const { residency, boxes } = state;
  const lanes = new Set(shownLanes(data, state).map(({ name }) => name));
  const points = shownPoints(data, state).filter((point) => point.kernel === kernel && isTimed(point)) as Timed[];
  const fastestFrom = (size: number): string | undefined => {
    const next = Math.min(...points.map((point) => point.size).filter((one) => one >= size));
    return points.filter((point) => point.size === next).sort((a, b) => a.time - b.time)[0]?.lane;
  };
  return data.crossovers.filter(
    (one) =>
      one.kernel === kernel &&
      one.residency === residency &&
      one.boxes === boxes &&
      lanes.has(one.faster) &&
      lanes.has(one.than) &&
      fastestFrom(one.size) === one.faster,
  );
};

/** What models say of a size. */
interface Fitted extends Estimate {
  readonly size: number;
}

interface Line {
  readonly lane: PageLane;
  readonly points: readonly Timed[];
  /** What was fitted to the points, from small to large; empty where they are joined by straight lines. */
  readonly fitted: readonly Fitted[];
}

/** Sizes of a curve, close enough to look smooth. */
const steps = 48;

/** A lane's models as a curve with its interval, over the sizes that they were fitted to; empty where there are none. */
const fittedTo = ({ models }: PageData, { residency, boxes }: State, kernel: string, lane: string): Fitted[] => {
  const own = models.filter(
    (model) => model.kernel === kernel && model.lane === lane && model.residency === residency && model.boxes === boxes,
  );
  const from = Math.min(...own.map((model) => model.from));
  const to = Math.max(...own.map((model) => model.to));
  if (!(from < to)) return [];
  return Array.from({ length: steps + 1 }, (_, step) => {
    const size = from * (to / from) ** (step / steps);
    return { size, ...predict(own, { size, boxes }).nanoseconds };
  });
};

const tipOf = (lane: string, { size, time, low, high }: Timed): string =>
  `${lane}, n = ${countText(size)}: ${duration(time)}, 95 % interval ${duration(low)} … ${duration(high)}`;

/** Time of one computation against size, both logarithmic, with intervals and the sizes at which another lane leads. */
export const timePlot = (data: PageData, state: State, paper: Paper, kernel: string): Markup => {
  const points = shownPoints(data, state).filter((point) => point.kernel === kernel);
  const lines: Line[] = shownLanes(data, state)
    .map((lane) => ({
      lane,
      points: points.filter((point): point is Timed => point.lane === lane.name && isTimed(point)),
      fitted: state.fitted ? fittedTo(data, state, kernel, lane.name) : [],
    }))
    .filter((line) => line.points.length > 0);
  if (lines.length === 0) return nothing("None of the chosen lanes measured this kernel under these conditions.");

  const timed = lines.flatMap((line) => line.points);
  const xDomain = around(
    timed.map(({ size }) => size),
    0.03,
  );
  const yDomain = around(
    [...timed, ...lines.flatMap(({ fitted }) => fitted)].flatMap(({ low, high }) => [low, high]),
    0.04,
  );
  const names = roomFor(lines.map(({ lane }) => lane.name));
  const height = Math.max(leastHeight, margins.top + margins.bottom + names.height);
  const ends = lines.map(({ lane, points }) => ({
    name: lane.name,
    lane,
    x: points.at(-1)!.size,
    y: points.at(-1)!.time,
  }));
  const changes = leadChanges(data, state, kernel);

  return logFigure(paper, {
    description: `Time of one computation of ${kernel} against size, of ${lines.map(({ lane }) => lane.name).join(", ")}. The table below has the numbers.`,
    height,
    margins: { ...margins, right: names.right },
    x: { domain: xDomain, ticks: logTicks(...xDomain), format: countText, label: "size n" },
    y: { domain: yDomain, ticks: logTicks(...yDomain), format: duration, label: "time of one computation" },
    marks: [
      Plot.rectX(changes, { x1: "low", x2: "high", fill: "currentColor", fillOpacity: 0.08 }),
      Plot.ruleX(changes, {
        x: "size",
        stroke: "currentColor",
        strokeOpacity: 0.55,
        strokeDasharray: "2,3",
        title: ({ faster, than, size }: Crossover) => `${faster} overtakes ${than} at n ≈ ${size.toPrecision(2)}`,
      }),
      ...lines.map(({ lane, fitted }) =>
        Plot.areaY(fitted, {
          x: "size",
          y1: "low",
          y2: "high",
          fill: colourOf(lane),
          fillOpacity: 0.1,
          className: classOf(lane),
        }),
      ),
      ...lines.flatMap(({ lane, points, fitted }) => [
        Plot.ruleX(points, {
          x: "size",
          y1: "low",
          y2: "high",
          stroke: colourOf(lane),
          strokeWidth: 5,
          strokeOpacity: 0.35,
          className: classOf(lane),
        }),
        fitted.length > 0
          ? Plot.line(fitted, { x: "size", y: "value", ...lineOf(lane) })
          : Plot.line(points, {
              x: "size",
              y: "time",
              ...lineOf(lane),
            }),
        Plot.dot(points, {
          x: "size",
          y: "time",
          r: 3,
          ...dotOf(lane),
          title: (point: Timed) => tipOf(lane.name, point),
        }),
      ]),
      ...namesBeside(ends, { height, margins, xDomain, yDomain }),
    ],
  });
};
