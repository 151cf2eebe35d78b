import * as Plot from "@observablehq/plot";
import { duration } from "../../format.ts";
import { isTimed, type PageData, type Timed } from "../data.ts";
import type { Markup } from "../html.ts";
import { dotOf } from "../looks.ts";
import { countText, logTicks } from "../quantities.ts";
import { type State, shownLanes, shownPoints } from "../state.ts";
import { namesBeside, roomFor } from "./ends.ts";
import { logFigure, nothing, type Paper } from "./figure.ts";
import { around } from "./scale.ts";

const leastHeight = 346;
const margins = { top: 44, bottom: 40, left: 62 };

/** Where no error was seen, it is less than half a unit in the last place. */
const least = 1e-17;

const precisions = [
  { name: "float64", epsilon: 2 ** -52 },
  { name: "float32", epsilon: 2 ** -23 },
];

/** The largest size that most lanes reached. */
const commonSize = (points: readonly Timed[]): number => {
  const lanesAt = new Map<number, number>();
  for (const { size } of points) lanesAt.set(size, (lanesAt.get(size) ?? 0) + 1);
  const most = Math.max(...lanesAt.values());
  return Math.max(...[...lanesAt].filter(([, lanes]) => lanes === most).map(([size]) => size));
};

const powerText = (value: number): string =>
  value <= least ? "exact" : `10${superscript(Math.round(Math.log10(value)))}`;

const superscript = (exponent: number): string =>
  String(exponent).replace(/./g, (digit) => (digit === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]!));

/** Every third power of ten, besides that which stands for none. */
const errorTicks = (low: number, high: number): number[] => [
  ...(low <= least ? [least] : []),
  ...[1e-15, 1e-12, 1e-9, 1e-6, 1e-3, 1].filter((tick) => tick >= low && tick <= high),
];

/** Time of an element against the error of the worst one, at one size: good is at the lower left. */
export const accuracyPlot = (data: PageData, state: State, paper: Paper, kernel: string): Markup => {
  const points = shownPoints(data, state).filter(
    (point): point is Timed => point.kernel === kernel && isTimed(point) && point.relative !== null,
  );
  if (points.length === 0) return nothing("No checked result of the chosen lanes.");
  const size = commonSize(points);
  const unit = data.kernels.find(({ name }) => name === kernel)!.unit;
  const lanes = new Map(shownLanes(data, state).map((lane) => [lane.name, lane]));
  const dots = points
    .filter((point) => point.size === size)
    .map((point) => ({
      point,
      lane: lanes.get(point.lane)!,
      x: Math.max(point.relative!, least),
      y: point.time / point.elements,
    }));
  const names = roomFor(dots.map(({ lane }) => lane.name));
  const height = Math.max(leastHeight, margins.top + margins.bottom + names.height);
  const errors = dots.map(({ x }) => x);
  const xDomain = around([...errors, 2 ** -53, Math.max(...errors) * 3], 0.05);
  const yDomain = around(
    dots.map(({ y }) => y),
    0.12,
  );
  const ends = dots.map(({ lane, x, y }) => ({ name: lane.name, lane, x, y }));
  return logFigure(paper, {
    description: `Time per ${unit} against relative error of ${kernel} at n = ${size}, of ${dots.map(({ lane }) => lane.name).join(", ")}. The table below has the numbers.`,
    height,
    margins: { ...margins, right: names.right },
    x: {
      domain: xDomain,
      ticks: errorTicks(...xDomain),
      format: powerText,
      label: `relative error of the worst ${unit} at n = ${countText(size)}`,
    },
    y: { domain: yDomain, ticks: logTicks(...yDomain), format: duration, label: `time per ${unit}` },
    marks: [
      Plot.ruleX(
        precisions.filter(({ epsilon }) => epsilon > xDomain[0] && epsilon < xDomain[1]),
        { x: "epsilon", stroke: "currentColor", strokeOpacity: 0.5, strokeDasharray: "2,3" },
      ),
      Plot.text(
        precisions.filter(({ epsilon }) => epsilon > xDomain[0] && epsilon < xDomain[1]),
        { x: "epsilon", frameAnchor: "top", text: ({ name }) => `ε ${name}`, dy: -12, fontSize: 11 },
      ),
      ...namesBeside(ends, { height, margins, xDomain, yDomain }),
      ...dots.map((dot) =>
        Plot.dot([dot], {
          x: "x",
          y: "y",
          r: 4,
          ...dotOf(dot.lane),
          title: ({ lane, point, y }) =>
            `${lane.name}: ${duration(y)} per ${unit}, error ${point.relative!.toExponential(1)}, ${Math.round(point.share! * 100)} % of what is allowed`,
        }),
      ),
    ],
  });
};
