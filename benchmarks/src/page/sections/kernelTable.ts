import { duration, percent, times } from "../../format.ts";
import { isTimed, type PageData, type Point } from "../data.ts";
import { html, type Markup } from "../html.ts";
import { swatch } from "../looks.ts";
import { nothing } from "../plots/figure.ts";
import { countText, residencyText } from "../quantities.ts";
import { type State, shownLanes } from "../state.ts";

const conditions = ({ size, boxes, residency }: Point): string =>
  `${residencyText(residency)}, n = ${countText(size)}${boxes === 1 ? "" : ` × ${countText(boxes)} boxes`}`;

const spreadText = (time: number, low: number, high: number): string => `±${percent((high - low) / 2 / time)}`;

const errorText = ({ relative, share }: Point): string | false =>
  relative !== null &&
  `${relative === 0 ? "exact" : relative.toExponential(0)}${share === null ? "" : ` (${percent(share)})`}`;

const cell = (point: Point | undefined, baseline: number): Markup => {
  if (!point || point.outcome === "missing") return html`<td class="none">–</td>`;
  if (!isTimed(point)) return html`<td class="none">${point.outcome}</td>`;
  const factor = point.faster[baseline] ?? null;
  const error = errorText(point);
  return html`<td><b>${duration(point.time)}</b> ${spreadText(point.time, point.low, point.high)}${point.warnings.length > 0 && html` <span title="${point.warnings.join("; ")}">⚠</span>`}<br>${factor !== null && `${times(factor)}, `}${error}</td>`;
};

/** What makes times doubtful, each reason once with the cells that it is about. */
const warningList = (points: readonly Point[]): Markup | false => {
  const places = new Map<string, string[]>();
  for (const point of points)
    for (const warning of point.warnings)
      places.set(warning, [...(places.get(warning) ?? []), `${point.lane} ${conditions(point)}`]);
  return (
    places.size > 0 &&
    html`<p>Doubtful times (⚠):</p><ul>${[...places].map(([warning, where]) => html`<li>${warning}: ${where.join("; ")}</li>`)}</ul>`
  );
};

/** All numbers of a kernel for the shown lanes: time, interval, speed-up and error, under every condition. */
export const kernelTable = (data: PageData, state: State, kernel: string): Markup => {
  const points = data.points.filter((point) => point.kernel === kernel);
  const lanes = shownLanes(data, state).filter(({ name }) =>
    points.some((point) => point.lane === name && point.outcome !== "missing"),
  );
  if (lanes.length === 0) return nothing("None of the chosen lanes measured this kernel.");
  const shown = points.filter(({ lane }) => lanes.some(({ name }) => name === lane));
  const rows = new Map<string, Map<string, Point>>();
  for (const point of shown) {
    const row = rows.get(conditions(point)) ?? new Map<string, Point>();
    rows.set(conditions(point), row.set(point.lane, point));
  }
  const baseline = data.baselines.indexOf(state.baseline);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Numbers of ${kernel}"><table class="numbers">
<thead><tr><th scope="col">conditions</th>${lanes.map((lane) => html`<th scope="col">${swatch(lane)} ${lane.name}</th>`)}</tr></thead>
<tbody>${[...rows].map(
    ([name, row]) =>
      html`<tr><th scope="row">${name}</th>${lanes.map((lane) => cell(row.get(lane.name), baseline))}</tr>`,
  )}</tbody></table></div>
<p class="note">Median time of one computation and half its 95 % interval; speed-up over ${state.baseline}; relative error of the worst element, and the part of what is allowed that it uses.</p>
${warningList(shown)}`;
};

/** Crossovers that are read at a glance; more are shown when asked for. */
const few = 6;

/** The sizes at which one lane overtakes another. */
export const crossoverList = (data: PageData, state: State, kernel: string): Markup | false => {
  const names = new Set(shownLanes(data, state).map(({ name }) => name));
  const crossovers = data.crossovers.filter(
    (one) =>
      one.kernel === kernel &&
      one.residency === state.residency &&
      one.boxes === state.boxes &&
      names.has(one.faster) &&
      names.has(one.than),
  );
  const text = (size: number) => countText(Number(size.toPrecision(2)));
  if (crossovers.length === 0) return false;
  const list = html`<ul>${[...crossovers]
    .sort((a, b) => a.size - b.size)
    .map(
      ({ faster, than, size, low, high }) =>
        html`<li><b>${faster}</b> overtakes ${than} at n ≈ ${text(size)} (${text(low)} … ${text(high)})</li>`,
    )}</ul>`;
  return crossovers.length <= few
    ? html`<p>As n grows</p>${list}`
    : html`<details><summary>As n grows, ${crossovers.length} times one lane overtakes another</summary>${list}</details>`;
};
