import * as Plot from "@observablehq/plot";
import { short } from "../../format.ts";
import { callsPerSecond, neededBytes } from "../../loss.ts";
import type { PageData } from "../data.ts";
import type { Markup } from "../html.ts";
import { dashed, dotOf, lineOf } from "../looks.ts";
import { type LossLine, lossLines, memoryOf, type Rate } from "../loss.ts";
import { countText, logTicks } from "../quantities.ts";
import type { State } from "../state.ts";
import { namesBeside, roomFor } from "./ends.ts";
import { logFigure, nothing, type Paper } from "./figure.ts";
import { around } from "./scale.ts";

const leastHeight = 360;

/** Pixels below which names of gains would leave no room for lines. */
const narrow = 420;

const margins = { top: 28, bottom: 40, left: 52 };

const nameOf = ({ lane, integral }: Pick<LossLine, "lane" | "integral">): string =>
  integral === "loss" ? lane.name : `${lane.name}, gain`;

/** Sizes from the least to the largest, close enough for a curve. */
const curveOf = (low: number, high: number): number[] =>
  Array.from({ length: 41 }, (_, step) => low * (high / low) ** (step / 40));

/** A rate of all losses against size, with the gains thin beside them, under what memory allows. */
export const lossPlot = (data: PageData, state: State, paper: Paper, { label, of }: Rate): Markup => {
  const lines = lossLines(data, state).map((line) => ({
    ...line,
    points: line.points.map((point) => ({ point, size: point.size, rate: of(point.size, callsPerSecond(point)) })),
  }));
  if (lines.length === 0)
    return nothing("None of the chosen lanes measured the loss or the gain under these conditions.");
  const all = lines.flatMap(({ points }) => points);
  const xDomain = around(
    all.map(({ size }) => size),
    0.03,
  );
  const yDomain = around(
    all.map(({ rate }) => rate),
    0.06,
  );
  const memory = memoryOf(data, lossLines(data, state)).map(({ threads, bytesPerSecond }) => ({
    threads,
    points: curveOf(...xDomain)
      .map((size) => ({ size, rate: of(size, bytesPerSecond / neededBytes(size)) }))
      .filter(({ rate }) => rate >= yDomain[0] && rate <= yDomain[1]),
  }));
  // Where there is little room, colours and dots have to tell whose gain is whose.
  const named = paper.width < narrow ? lines.filter(({ integral }) => integral === "loss") : lines;
  const names = roomFor(named.map(nameOf));
  const height = Math.max(leastHeight, margins.top + margins.bottom + names.height);
  const ends = named.map((line) => ({
    name: nameOf(line),
    lane: line.lane,
    x: line.points.at(-1)!.size,
    y: line.points.at(-1)!.rate,
  }));
  return logFigure(paper, {
    description: `Losses, ${label} against size, of ${lines.map(nameOf).join(", ")}. The table below has the numbers.`,
    height,
    margins: { ...margins, right: names.right },
    x: { domain: xDomain, ticks: logTicks(...xDomain), format: countText, label: "size n" },
    y: { domain: yDomain, ticks: logTicks(...yDomain), format: short, label },
    marks: [
      ...memory.map(({ threads, points }) =>
        Plot.line(points, {
          x: "size",
          y: "rate",
          stroke: "currentColor",
          strokeWidth: 6,
          strokeOpacity: 0.18,
          title: () => `what memory allows on ${threads === 1 ? "one thread" : `${threads} threads`}`,
          ...dashed({ threads }),
        }),
      ),
      ...lines.map(({ lane, integral, points }) =>
        Plot.line(points, {
          x: "size",
          y: "rate",
          ...lineOf(lane),
          ...(integral === "gain" && { strokeWidth: 1, strokeDasharray: "1.5,3" }),
        }),
      ),
      ...lines.map((line) =>
        Plot.dot(line.points, {
          x: "size",
          y: "rate",
          r: line.integral === "loss" ? 3 : 1.5,
          ...dotOf(line.lane),
          title: ({ size, rate }) => `${nameOf(line)}, n = ${countText(size)}: ${short(rate)} ${label}`,
        }),
      ),
      ...namesBeside(ends, { height, margins, xDomain, yDomain }),
    ],
  });
};
