import * as Plot from "@observablehq/plot";
import type { Ceiling } from "../../artifact.ts";
import { short } from "../../format.ts";
import type { PageData } from "../data.ts";
import type { Markup } from "../html.ts";
import { spread } from "../labels.ts";
import { type Limited, limitedPoints, ridgeOf, shareOfLimit } from "../limits.ts";
import { dashed, dotOf } from "../looks.ts";
import { countText, logTicks } from "../quantities.ts";
import type { State } from "../state.ts";
import { logFigure, nothing, type Paper, textWidth } from "./figure.ts";
import { around, logScale } from "./scale.ts";

const height = 420;
const margins = { top: 28, bottom: 40, left: 62 };

/** More labels than this would only hide each other. */
const mostLabels = 20;

interface Roof extends Ceiling {
  readonly threads: number;
}

/** What the machine allows on each of the numbers of threads that lanes have, the least first. */
const roofsOf = (all: readonly Limited[]): Roof[] =>
  [...new Map(all.map(({ lane: { threads }, ceiling }) => [threads, { ...ceiling, threads }])).values()].sort(
    (a, b) => a.threads - b.threads,
  );

const roofText = ({ threads, bytesPerSecond, float64OperationsPerSecond }: Roof): string =>
  `${threads === 1 ? "one thread" : `${threads} threads`}: ${short(float64OperationsPerSecond)}/s, ${short(bytesPerSecond)}B/s`;

/** Operations per second against operations per byte, under what the machine's memory and arithmetic allow. */
export const rooflinePlot = (data: PageData, state: State, paper: Paper): Markup => {
  if (!data.limits) return nothing("This run did not measure the machine's limits.");
  const all = limitedPoints(data, state);
  if (all.length === 0)
    return nothing("None of the chosen lanes measured the chosen kernels on threads whose limits are known.");
  const dots = all.map((limited) => ({
    ...limited,
    x: limited.point.operations / limited.point.bytes,
    y: limited.point.operations / (limited.point.time * 1e-9),
  }));
  const roofs = roofsOf(all);
  const xDomain = around([...dots.map(({ x }) => x), ...roofs.map(ridgeOf)], 0.08);
  const yDomain = around([...dots.map(({ y }) => y), ...roofs.map((roof) => roof.float64OperationsPerSecond)], 0.06);
  const kernels = [...new Map(dots.map(({ point, x }) => [point.kernel, x]))].map(([name, x]) => ({
    name: name.split("/")[1]!,
    x,
    top: Math.max(...dots.filter(({ point }) => point.kernel === name).map(({ y }) => y)),
  }));
  const labelled = kernels.length <= mostLabels ? kernels : [];
  const right = 24 + textWidth(labelled.map(({ name }) => name));
  const y = logScale(yDomain, [height - margins.bottom, margins.top]);
  const besides = (anchors: readonly number[]): number[] =>
    spread(anchors.map(y.toPixel), 14, margins.top, height - margins.bottom).map(y.fromPixel);
  const heights = besides(labelled.map(({ top }) => top));
  const labels = labelled.map((kernel, index) => ({ ...kernel, label: heights[index]! }));
  const roofHeights = besides(roofs.map((roof) => roof.float64OperationsPerSecond));
  return logFigure(paper, {
    description: `Roofline: operations per second against operations per byte of ${kernels.map(({ name }) => name).join(", ")}; at most ${roofs.map(roofText).join("; ")}.`,
    height,
    margins: { ...margins, right },
    x: { domain: xDomain, ticks: logTicks(...xDomain), format: String, label: "operations per byte read or written" },
    y: { domain: yDomain, ticks: logTicks(...yDomain), format: short, label: "operations per second" },
    marks: [
      ...roofs.map((roof) =>
        Plot.line(
          [xDomain[0], ridgeOf(roof), xDomain[1]].map((x) => ({
            x,
            y: Math.min(roof.float64OperationsPerSecond, x * roof.bytesPerSecond),
          })),
          { x: "x", y: "y", stroke: "currentColor", strokeWidth: 2, ...dashed(roof) },
        ),
      ),
      Plot.text(roofs, {
        x: xDomain[1],
        y: (_: Roof, index: number) => roofHeights[index]!,
        text: roofText,
        textAnchor: "end",
        dy: -9,
        dx: -4,
        stroke: "var(--surface)",
        fill: "currentColor",
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
          r: 3.5,
          ...dotOf(dot.lane),
          title: ({ point, lane, ceiling, y }) =>
            `${point.kernel}, ${lane.name}, n = ${countText(point.size)}: ${short(y)} operations per second, ${Math.round(100 * shareOfLimit(point, ceiling))} % of the limit`,
        }),
      ),
      Plot.text(labels, { x: xDomain[1], y: "label", text: "name", textAnchor: "start", dx: 5 }),
    ],
  });
};
