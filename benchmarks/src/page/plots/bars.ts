import * as Plot from "@observablehq/plot";
import type { Markup } from "../html.ts";
import { figure, type Paper, textWidth } from "./figure.ts";

/** A lane's bar: its segments from left to right, and what is written behind it. */
export interface Bar {
  readonly name: string;
  readonly segments: readonly { readonly value: number; readonly colour: string; readonly title: string }[];
  readonly label: string;
}

export interface Bars {
  readonly description: string;
  readonly axis: string;
  readonly format: (value: number) => string;
}

const rowHeight = 24;

/** A horizontal bar for each lane. */
export const barPlot = (bars: readonly Bar[], { description, axis, format }: Bars, paper: Paper): Markup => {
  const segments = bars.flatMap(({ name, segments }) => {
    let end = 0;
    return segments.map((segment) => {
      const start = end;
      end += segment.value;
      return { ...segment, name, start, end };
    });
  });
  const ends = bars.map(({ name, label, segments }) => ({
    name,
    label,
    end: segments.reduce((sum, { value }) => sum + value, 0),
  }));
  const ticks = Math.max(2, Math.round(paper.width / 180));
  return figure(paper, {
    description,
    width: paper.width,
    height: bars.length * rowHeight + 50,
    marginTop: 6,
    marginBottom: 44,
    marginLeft: 12 + textWidth(bars.map(({ name }) => name)),
    marginRight: 16 + textWidth(ends.map(({ label }) => label)),
    x: { nice: true },
    y: { domain: bars.map(({ name }) => name), padding: 0.28 },
    marks: [
      Plot.gridX({ ticks }),
      Plot.axisX({ ticks, tickFormat: format, tickSize: 3, label: axis, labelAnchor: "center", labelArrow: "none" }),
      Plot.axisY({ tickSize: 0, label: null }),
      Plot.barX(segments, {
        x1: "start",
        x2: "end",
        y: "name",
        fill: "colour",
        title: "title",
      }),
      Plot.text(ends, { x: "end", y: "name", text: "label", textAnchor: "start", dx: 6 }),
    ],
  });
};
