import type { PageLane } from "./data.ts";
import { html, type Markup } from "./html.ts";

/** Colours are custom properties of the style sheet, so that light and dark differ; shapes tell apart what colours cannot. */
export const colours = 14;

const shapes = ["circle", "square", "triangle", "diamond", "star", "cross", "wye"] as const;

/** Which of the style sheet's colours a lane has. */
export const lookOf = ({ look }: Pick<PageLane, "look">): number => look % colours;

export const colourOf = (lane: Pick<PageLane, "look">): string => `var(--lane-${lookOf(lane)})`;

const shapeOf = ({ look }: Pick<PageLane, "look">): (typeof shapes)[number] => shapes[look % shapes.length]!;

type Looks = Pick<PageLane, "name" | "look" | "threads">;

/** What all marks of a lane in plots have in common, so that one under the pointer can stand out: `of`, then the lane. */
export const classOf = ({ name }: Pick<PageLane, "name">): string => `of ${name}`;

/** How a lane's dots are drawn: those of several threads are hollow. */
export const dotOf = (lane: Looks) => ({
  className: classOf(lane),
  symbol: shapeOf(lane),
  fill: lane.threads > 1 ? "var(--surface)" : colourOf(lane),
  stroke: colourOf(lane),
  strokeWidth: 1.5,
});

/** A line of several threads is dashed. */
export const dashed = ({ threads }: Pick<PageLane, "threads">): { strokeDasharray?: string } =>
  threads > 1 ? { strokeDasharray: "5,3" } : {};

/** How a lane's line is drawn: peers are thinner than what is ours. */
export const lineOf = (lane: Looks & Pick<PageLane, "kind">) => ({
  className: classOf(lane),
  stroke: colourOf(lane),
  strokeWidth: lane.kind === "peer" ? 1.25 : 2.25,
  ...dashed(lane),
});

const paths: Readonly<Record<(typeof shapes)[number], string>> = {
  circle: "M6,2a4,4 0 1 0 .01,0z",
  square: "M2.5,2.5h7v7h-7z",
  triangle: "M6,1.5l4.6,8h-9.2z",
  diamond: "M6,1l4,5l-4,5l-4,-5z",
  star: "M6,1l1.2,3.4h3.6l-2.9,2.2l1.1,3.5l-3,-2.1l-3,2.1l1.1,-3.5l-2.9,-2.2h3.6z",
  cross: "M4.5,1.5h3v3h3v3h-3v3h-3v-3h-3v-3h3z",
  wye: "M1.5,3l3,1.7v-3.4h3v3.4l3,-1.7l1,2.2l-4,2.3v4h-3v-4l-4,-2.3z",
};

/** A lane's mark beside its name. */
export const swatch = (lane: Looks): Markup => {
  const { fill, stroke, strokeWidth } = dotOf(lane);
  return html`<svg class="swatch" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d="${paths[shapeOf(lane)]}" fill="${fill}" stroke="${stroke}" stroke-width="${strokeWidth}"/></svg>`;
};
