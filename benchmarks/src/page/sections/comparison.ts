import * as Plot from "@observablehq/plot";
import type { Artifact } from "../../artifact.ts";
import { type Compared, type Comparison, countsText, remarks, type Verdict, verdicts } from "../../compare.ts";
import { duration, times } from "../../format.ts";
import { html, type Markup } from "../html.ts";
import { figure, nothing, type Paper, textWidth } from "../plots/figure.ts";
import { around } from "../plots/scale.ts";
import { countText, logTicks, residencyText } from "../quantities.ts";

const colours: Partial<Record<Verdict, string>> = { regressed: "var(--lane-1)", improved: "var(--lane-0)" };

type Rated = Compared & { readonly ratio: NonNullable<Compared["ratio"]> };

const isRated = (one: Compared): one is Rated => one.ratio !== null;

const placeOf = ({ cell: { kernel, size, boxes, residency } }: Compared): string =>
  `${kernel}, ${residencyText(residency)}, n = ${countText(size)}${boxes === 1 ? "" : ` × ${countText(boxes)} boxes`}`;

/** Every cell of both runs by how many times as long it takes now, a row for each lane. */
const ratioPlot = (cells: readonly Rated[], threshold: number, paper: Paper): Markup => {
  if (cells.length === 0) return nothing("No cell was measured in both runs.");
  const lanes = [...new Set(cells.map(({ cell }) => cell.lane))];
  const domain = around([...cells.map(({ ratio }) => ratio.value), 1 / threshold ** 1.5, threshold ** 1.5], 0.05);
  return figure(paper, {
    description: `How many times as long each cell takes now, by lane: ${lanes.join(", ")}. The table below has what changed.`,
    width: paper.width,
    height: 60 + 26 * lanes.length,
    marginTop: 8,
    marginBottom: 42,
    marginLeft: 12 + textWidth(lanes),
    marginRight: 16,
    x: { type: "log", domain },
    y: { domain: lanes },
    marks: [
      Plot.rectX([threshold], { x1: 1 / threshold, x2: threshold, fill: "currentColor", fillOpacity: 0.07 }),
      Plot.ruleX([1], { stroke: "currentColor", strokeOpacity: 0.5 }),
      Plot.axisX(logTicks(...domain), {
        text: times,
        tickSize: 3,
        label: "times as long as before (left is faster); shaded is what does not matter",
        labelAnchor: "center",
        labelArrow: "none",
      }),
      Plot.axisY({ tickSize: 0, label: null }),
      Plot.tickX(cells, {
        x: ({ ratio }: Rated) => ratio.value,
        y: ({ cell }: Rated) => cell.lane,
        stroke: ({ verdict }: Rated) => colours[verdict] ?? "var(--quiet)",
        strokeWidth: 2,
        strokeOpacity: 0.8,
        title: (one: Rated) => `${one.verdict}: ${one.cell.lane}, ${placeOf(one)}: ${times(one.ratio.value)} as long`,
      }),
    ],
  });
};

const whenOf = ({ started, revision }: Artifact): string =>
  `${started.slice(0, 16).replace("T", " ")} UTC${revision === null ? "" : ` (${revision.slice(0, 8)})`}`;

const rowOf = (one: Compared): Markup => {
  const { cell, verdict, ratio, reason } = one;
  return html`<tr data-kernel="${cell.kernel}" data-lane="${cell.lane}"><th scope="row">${verdict}</th><td class="cell">${cell.lane}</td><td class="cell">${placeOf(one)}</td><td class="cell">${
    cell.statistics ? duration(cell.statistics.median) : "–"
  }</td><td class="cell">${ratio && `${times(ratio.value)} (${times(ratio.low)} … ${times(ratio.high)})`}</td><td class="lines">${reason}</td></tr>`;
};

const tableOf = (cells: readonly Compared[], label: string): Markup =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table class="facts">
<thead><tr><th scope="col">verdict</th><th scope="col">lane</th><th scope="col">cell</th><th scope="col">time</th><th scope="col">times as long (95 %)</th><th scope="col">why</th></tr></thead>
<tbody>${cells.map(rowOf)}</tbody></table></div>`;

/** What matters most first, and of that what changed most. */
const byWeight = (a: Compared, b: Compared): number =>
  verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) ||
  Math.abs(Math.log(b.ratio?.value ?? 1)) - Math.abs(Math.log(a.ratio?.value ?? 1));

export interface ComparisonOptions {
  readonly before: Artifact;
  readonly now: Artifact;
  /** The ratio that was said to matter. */
  readonly threshold: number;
}

/** How a run differs from an earlier one: what changed beyond chance, and how all of it is spread. */
export const comparisonSection = (
  comparison: Comparison,
  { before, now, threshold }: ComparisonOptions,
  document: Document,
): Markup => {
  const sorted = [...comparison.cells].sort(byWeight);
  const having = (...some: Verdict[]): Compared[] => sorted.filter(({ verdict }) => some.includes(verdict));
  const changed = having("wrong", "regressed", "improved");
  const folded = (cells: readonly Compared[], label: string): Markup | false =>
    cells.length > 0 && html`<details><summary>${label}: ${cells.length}</summary>${tableOf(cells, label)}</details>`;
  return html`<p class="lead">${whenOf(before)} → ${whenOf(now)}: <b>${countsText(comparison)}</b>.</p>
${remarks(comparison, threshold).map((remark) => html`<p class="warning">${remark}</p>`)}
${ratioPlot(comparison.cells.filter(isRated), comparison.threshold, { document, width: 1130 })}
${changed.length > 0 ? tableOf(changed, "What changed") : nothing("Nothing changed beyond chance and by more than what matters.")}
${folded(having("uncertain"), "Uncertain: they may or may not have changed")}
${folded(having("vanished", "new", "missing"), "Measured in one of the runs only")}
<p class="note">Improved or regressed needs both: a Mann–Whitney test of the rounds, and a change by more than ${times(comparison.threshold)}.</p>`;
};
