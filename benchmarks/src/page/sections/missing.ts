import type { PageData, Point } from "../data.ts";
import { html, type Markup } from "../html.ts";
import { nothing } from "../plots/figure.ts";
import { countText } from "../quantities.ts";
import { type State, shownKernels, shownLanes } from "../state.ts";

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Kernels with the sizes that a reason is about. */
const placesOf = (points: readonly Point[]): string =>
  unique(points.map(({ kernel }) => kernel))
    .map((kernel) => {
      const sizes = unique(points.filter((point) => point.kernel === kernel).map(({ size }) => size));
      return `${kernel} (n = ${sizes
        .sort((a, b) => a - b)
        .map(countText)
        .join(", ")})`;
    })
    .join("; ");

/** What was not measured among the chosen, each reason once. */
export const missingTable = (data: PageData, state: State): Markup => {
  const lanes = shownLanes(data, state);
  const away = lanes.filter(({ missing }) => missing !== null);
  const here = new Set(lanes.flatMap(({ name, missing }) => (missing === null ? [name] : [])));
  const kernels = new Set(shownKernels(data, state).map(({ name }) => name));
  const reasons = new Map<string, Point[]>();
  for (const point of data.points) {
    if (point.outcome === "measured" || !here.has(point.lane) || !kernels.has(point.kernel)) continue;
    const key = JSON.stringify([point.lane, point.outcome, point.reason]);
    reasons.set(key, [...(reasons.get(key) ?? []), point]);
  }
  if (away.length === 0 && reasons.size === 0) return nothing("Nothing: every chosen cell was measured.");
  return html`<div class="scroll" tabindex="0" role="region" aria-label="What was not measured"><table class="facts">
<thead><tr><th scope="col">lane</th><th scope="col">what</th><th scope="col">why</th></tr></thead>
<tbody>${away.map(
    ({ name, missing, remedy }) =>
      html`<tr><th scope="row">${name}</th><td>all of it</td><td class="lines">${missing}${remedy !== null && html`\n<code>${remedy}</code>`}</td></tr>`,
  )}${[...reasons.values()].map((points) => {
    const { lane, outcome, reason } = points[0]!;
    return html`<tr><th scope="row">${lane}</th><td>${placesOf(points)}</td><td class="lines">${outcome !== "missing" && html`<b>${outcome}</b>: `}${reason}</td></tr>`;
  })}</tbody></table></div>`;
};
