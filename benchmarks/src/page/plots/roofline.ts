import * as Plot from "@observablehq/plot";
import { short } from "../../format.ts";
import type { PageData } from "../data.ts";
import type { Markup } from "../html.ts";
import { spread } from "../labels.ts";
import { limitedPoints, shareOfLimit } from "../limits.ts";
import { colourOf, shapeOf } from "../looks.ts";
import { countText, logTicks } from "../quantities.ts";
import { type State, shownLanes } from "../state.ts";
import { logFigure, nothing, type Paper, textWidth } from "./figure.ts";
import { around, logScale } from "./scale.ts";

const height = 420;
const margins = { top: 28, bottom: 40, left: 62 };

/** More labels than this would only hide each other. */
const mostLabels = 20;

/** Operations per second against operations per byte, under what the machine's memory and arithmetic allow. */
export const rooflinePlot = (data: PageData, state: State, paper: Paper): Markup => {
  const { limits } = data;
  if (!limits) return nothing("This run did not measure the machine's limits.");
  const lanes = new Map(shownLanes(data, state).map((lane) => [lane.name, lane]));
  const dots = limitedPoints(data, state).map((point) => ({
    point,
    lane: lanes.get(point.lane)!,
    x: point.operations / point.bytes,
    y: point.operations / (point.time * 1e-9),
  }));
  if (dots.length === 0) return nothing("None of the chosen lanes measured the chosen kernels on one thread.");
  const { bytesPerSecond, float64OperationsPerSecond } = limits;
  const ridge = float64OperationsPerSecond / bytesPerSecond;
  const xDomain = around([...dots.map(({ x }) => x), ridge], 0.08);
  const yDomain = around([...dots.map(({ y }) => y), float64OperationsPerSecond], 0.06);
  const roofAt = (x: number) => Math.min(float64OperationsPerSecond, x * bytesPerSecond);
  const kernels = [...new Map(dots.map(({ point, x }) => [point.kernel, x]))].map(([name, x]) => ({
    name: name.split("/")[1]!,
    x,
    top: Math.max(...dots.filter(({ point }) => point.kernel === name).map(({ y }) => y)),
  }));
  const labelled = kernels.length <= mostLabels ? kernels : [];
  const right = 24 + textWidth(labelled.map(({ name }) => name));
  const y = logScale(yDomain, [height - margins.bottom, margins.top]);
  const heights = spread(
    labelled.map(({ top }) => y.toPixel(top)),
    14,
    margins.top,
    height - margins.bottom,
  );
  const labels = labelled.map((kernel, index) => ({ ...kernel, label: y.fromPixel(heights[index]!) }));
  const roof = [xDomain[0], ridge, xDomain[1]].map((x) => ({ x, y: roofAt(x) }));
  return logFigure(paper, {
    description: `Roofline: operations per second against operations per byte of ${kernels.map(({ name }) => name).join(", ")}.`,
    height,
    margins: { ...margins, right },
    x: { domain: xDomain, ticks: logTicks(...xDomain), format: String, label: "operations per byte read or written" },
    y: { domain: yDomain, ticks: logTicks(...yDomain), format: short, label: "operations per second" },
    marks: [
      Plot.line(roof, { x: "x", y: "y", stroke: "currentColor", strokeWidth: 2 }),
      Plot.text([{ x: xDomain[1], y: float64OperationsPerSecond }], {
        x: "x",
        y: "y",
        text: () => `arithmetic, one thread: ${short(float64OperationsPerSecond)} per second`,
        textAnchor: "end",
        dy: -9,
        dx: -4,
      }),
      Plot.text([Math.sqrt(xDomain[0] * ridge)], {
        x: (x) => x,
        y: roofAt,
        text: () => `memory: ${short(bytesPerSecond)}B per second`,
        textAnchor: "end",
        dx: -10,
        dy: -6,
      }),
      Plot.link(labels, {
        x1: "x",
        y1: "top",
        x2: xDomain[1],
        y2: "label",
        stroke: "currentColor",
        strokeOpacity: 0.25,
      }),
      ...dots.map((dot) =>
        Plot.dot([dot], {
          x: "x",
          y: "y",
          r: 4,
          fill: colourOf(dot.lane),
          symbol: shapeOf(dot.lane),
          title: ({ point, lane }) =>
            `${point.kernel}, ${lane.name}, n = ${countText(point.size)}: ${short(point.operations / (point.time * 1e-9))} operations per second, ${Math.round(100 * shareOfLimit(point, limits))} % of the limit`,
        }),
      ),
      Plot.text(labels, { x: xDomain[1], y: "label", text: "name", textAnchor: "start", dx: 5 }),
    ],
  });
};
