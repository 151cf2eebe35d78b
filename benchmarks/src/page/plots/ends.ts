import * as Plot from "@observablehq/plot";
import type { PageLane } from "../data.ts";
import { spread } from "../labels.ts";
import { classOf, colourOf, dotOf } from "../looks.ts";
import { textWidth } from "./figure.ts";
import { logScale } from "./scale.ts";

/** A place in a plot that has a name: where a line ends, or a dot. */
interface End {
  readonly name: string;
  readonly lane: PageLane;
  readonly x: number;
  readonly y: number;
}

/** What a plot whose axes are logarithmic is drawn in. */
interface Frame {
  readonly height: number;
  readonly margins: { readonly top: number; readonly bottom: number };
  readonly xDomain: readonly [number, number];
  readonly yDomain: readonly [number, number];
}

const lineHeight = 14;

/** How much room names need beside a plot, and how high it must be for them. */
export const roomFor = (names: readonly string[]): { right: number; height: number } => ({
  right: 32 + textWidth(names),
  height: lineHeight * names.length,
});

/** Names beside the plot, with the lanes' marks, linked to their places. */
export const namesBeside = (ends: readonly End[], { height, margins, xDomain, yDomain }: Frame): Plot.Markish[] => {
  const y = logScale(yDomain, [height - margins.bottom, margins.top]);
  const heights = spread(
    ends.map((end) => y.toPixel(end.y)),
    lineHeight,
    margins.top,
    height - margins.bottom,
  );
  return ends.flatMap((end, index) => {
    const label = y.fromPixel(heights[index]!);
    const className = classOf(end.lane);
    const beside = { x: xDomain[1], y: label };
    return [
      Plot.link([end], {
        className,
        x1: "x",
        y1: "y",
        x2: xDomain[1],
        y2: label,
        stroke: colourOf(end.lane),
        strokeOpacity: 0.5,
      }),
      Plot.dot([end], { ...beside, r: 3, dx: 8, ...dotOf(end.lane) }),
      Plot.text([end], { ...beside, className, text: "name", textAnchor: "start", dx: 15 }),
    ];
  });
};
