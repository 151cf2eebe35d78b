import * as Plot from "@observablehq/plot";
import type { Crossover } from "../../artifact.ts";
import { duration } from "../../format.ts";
import { isTimed, type PageData, type PageLane, type Timed } from "../data.ts";
import type { Markup } from "../html.ts";
import { spread } from "../labels.ts";
import { colourOf, dashed, dotOf } from "../looks.ts";
import { countText, logTicks } from "../quantities.ts";
import { type State, shownLanes, shownPoints } from "../state.ts";
import { logFigure, nothing, type Paper, textWidth } from "./figure.ts";
import { around, logScale } from "./scale.ts";

const height = 330;
const margins = { top: 28, bottom: 40, left: 58 };
const lineHeight = 14;

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

interface Line {
  readonly lane: PageLane;
  readonly points: readonly Timed[];
}

const tipOf = (lane: string, { size, time, low, high }: Timed): string =>
  `${lane}, n = ${countText(size)}: ${duration(time)}, 95 % interval ${duration(low)} … ${duration(high)}`;

/** Time of one computation against size, both logarithmic, with intervals and the sizes at which another lane leads. */
export const timePlot = (data: PageData, state: State, paper: Paper, kernel: string): Markup => {
  const points = shownPoints(data, state).filter((point) => point.kernel === kernel);
  const lines: Line[] = shownLanes(data, state)
    .map((lane) => ({
      lane,
      points: points.filter((point): point is Timed => point.lane === lane.name && isTimed(point)),
    }))
    .filter((line) => line.points.length > 0);
  if (lines.length === 0) return nothing("None of the chosen lanes measured this kernel under these conditions.");

  const right = 22 + textWidth(lines.map(({ lane }) => lane.name));
  const timed = lines.flatMap((line) => line.points);
  const xDomain = around(
    timed.map(({ size }) => size),
    0.03,
  );
  const yDomain = around(
    timed.flatMap(({ low, high }) => [low, high]),
    0.04,
  );
  const y = logScale(yDomain, [height - margins.bottom, margins.top]);
  const last = Math.max(...timed.map(({ size }) => size));
  const ends = lines.map((line) => ({ ...line, end: line.points.at(-1)! }));
  const early = ends.filter(({ end }) => end.size < last);
  const complete = ends.filter(({ end }) => end.size === last);
  const heights = spread(
    complete.map(({ end }) => y.toPixel(end.time)),
    lineHeight,
    margins.top,
    height - margins.bottom,
  );
  const labels = complete.map(({ lane, end }, index) => ({
    name: lane.name,
    end,
    y: y.fromPixel(heights[index]!),
    colour: colourOf(lane),
  }));
  const changes = leadChanges(data, state, kernel);

  return logFigure(paper, {
    description: `Time of one computation of ${kernel} against size, of ${lines.map(({ lane }) => lane.name).join(", ")}. The table below has the numbers.`,
    height,
    margins: { ...margins, right },
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
      ...lines.flatMap(({ lane, points }) => [
        Plot.ruleX(points, {
          x: "size",
          y1: "low",
          y2: "high",
          stroke: colourOf(lane),
          strokeWidth: 5,
          strokeOpacity: 0.35,
        }),
        Plot.line(points, {
          x: "size",
          y: "time",
          stroke: colourOf(lane),
          strokeWidth: 1.75,
          ...dashed(lane),
        }),
        Plot.dot(points, {
          x: "size",
          y: "time",
          r: 3,
          ...dotOf(lane),
          title: (point: Timed) => tipOf(lane.name, point),
        }),
      ]),
      Plot.link(labels, {
        x1: ({ end }) => end.size,
        y1: ({ end }) => end.time,
        x2: xDomain[1],
        y2: "y",
        stroke: "colour",
        strokeOpacity: 0.5,
      }),
      Plot.text(early, {
        x: ({ end }) => end.size,
        y: ({ end }) => end.time,
        text: ({ lane }) => lane.name,
        dy: -12,
        stroke: "var(--surface)",
        fill: "currentColor",
      }),
      Plot.text(labels, { x: xDomain[1], y: "y", text: "name", textAnchor: "start", dx: 5 }),
    ],
  });
};
