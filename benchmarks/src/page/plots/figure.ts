import * as Plot from "@observablehq/plot";
import { html, type Markup, raw } from "../html.ts";

/** What a plot is drawn on: a document of a browser, or one that only makes text. */
export interface Paper {
  readonly document: Document;
  /** Pixels that there are. */
  readonly width: number;
}

export interface Figure extends Plot.PlotOptions {
  /** What a reader who cannot see it is told. */
  readonly description: string;
}

const fontSize = 12;

/** Draws a plot as SVG text. */
export const figure = ({ document }: Paper, { description, ...options }: Figure): Markup => {
  const svg = Plot.plot({ document, style: { fontSize: `${fontSize}px` }, ...options }) as SVGSVGElement;
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", description);
  // An image has one name; those of its parts have no meaning there.
  for (const part of svg.querySelectorAll("g")) part.removeAttribute("aria-label");
  // The page has one style sheet for all plots.
  svg.querySelector("style")?.remove();
  svg.setAttribute("class", "plot");
  return raw(svg.outerHTML);
};

interface LogAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
  readonly label: string;
}

/** A plot whose axes are both logarithmic, as wide as the paper. */
export interface LogFigure {
  readonly description: string;
  readonly height: number;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly x: LogAxis;
  readonly y: LogAxis;
  readonly marks: readonly Plot.Markish[];
}

/** Draws it over the grids of its axes, whose titles stand where they do not meet ticks. */
export const logFigure = (paper: Paper, { description, height, margins, x, y, marks }: LogFigure): Markup =>
  figure(paper, {
    description,
    width: paper.width,
    height,
    marginTop: margins.top,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    marginRight: margins.right,
    x: { type: "log", domain: x.domain },
    y: { type: "log", domain: y.domain },
    marks: [
      [
        Plot.gridX(x.ticks),
        Plot.gridY(y.ticks),
        // As text: a tick format of a logarithmic scale leaves some out.
        Plot.axisX(x.ticks, { text: x.format, tickSize: 3, label: x.label, labelAnchor: "center", labelArrow: "none" }),
        Plot.axisY(y.ticks, { text: y.format, tickSize: 3, label: y.label, labelArrow: "none" }),
      ],
      ...marks,
    ],
  });

/** In place of a plot that has nothing to show. */
export const nothing = (why: string): Markup => html`<p class="nothing">${why}</p>`;

/** A length of text in pixels, about. */
export const textWidth = (texts: readonly string[]): number =>
  Math.ceil(Math.max(0, ...texts.map(({ length }) => length)) * fontSize * 0.56);
