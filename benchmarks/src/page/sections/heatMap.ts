import { times } from "../../format.ts";
import { isTimed, type PageData, type PageKernel, type PageLane, type Point } from "../data.ts";
import { heatNames, heatOf } from "../heat.ts";
import { html, type Markup } from "../html.ts";
import { swatch } from "../looks.ts";
import { nothing } from "../plots/figure.ts";
import { countText } from "../quantities.ts";
import { type State, shownKernels, shownLanes, shownPoints } from "../state.ts";

/** Kernels that were measured at the same sizes share a table. */
interface Group {
  readonly sizes: readonly number[];
  readonly kernels: PageKernel[];
}

const groupsOf = (kernels: readonly PageKernel[], points: readonly Point[]): Group[] => {
  const sizesOf = new Map<string, Set<number>>();
  for (const { kernel, size } of points) sizesOf.set(kernel, (sizesOf.get(kernel) ?? new Set()).add(size));
  const groups = new Map<string, Group>();
  for (const kernel of kernels) {
    const sizes = [...(sizesOf.get(kernel.name) ?? [])].sort((a, b) => a - b);
    if (sizes.length === 0) continue;
    const group = groups.get(sizes.join()) ?? { sizes, kernels: [] };
    group.kernels.push(kernel);
    groups.set(sizes.join(), group);
  }
  return [...groups.values()];
};

/** Columns that fit beside the names of kernels. */
const mostColumns = 20;

/** Lanes in bands below each other, alike in width, none wider than what fits. */
const bandsOf = (lanes: readonly PageLane[], columns: number): PageLane[][] => {
  const most = Math.max(1, Math.floor(mostColumns / columns));
  const count = Math.ceil(lanes.length / most);
  const width = Math.ceil(lanes.length / count);
  return Array.from({ length: count }, (_, band) => lanes.slice(band * width, (band + 1) * width));
};

const words = { measured: "–", missing: "–", wrong: "wrong", lost: "lost" } as const;

const cell = (point: Point | undefined, baseline: number, isFirst: boolean): Markup => {
  const edge = isFirst ? " edge" : "";
  if (!point || !isTimed(point)) return html`<td class="none${edge}">${words[point?.outcome ?? "missing"]}</td>`;
  const factor = point.faster[baseline] ?? null;
  // Timed, but there is nothing to compare it with.
  if (factor === null) return html`<td class="none${edge}">?</td>`;
  return html`<td class="heat-${heatOf(factor)}${edge}">${times(factor).replace("×", "")}</td>`;
};

const table = ({ sizes, kernels }: Group, lanes: readonly PageLane[], points: Map<string, Point>, baseline: number) => {
  const rows = kernels.map(
    ({ name, summary }) =>
      html`<tr><th scope="row" title="${summary}"><span class="family">${name.split("/")[0]!}/</span>${name.split("/")[1]!}</th>${lanes.map(
        (lane) => sizes.map((size, index) => cell(points.get(`${name} ${lane.name} ${size}`), baseline, index === 0)),
      )}</tr>`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Speed-up of ${lanes.map(({ name }) => name).join(", ")} at n = ${sizes.join(", ")}"><table class="heat">
<thead><tr><th rowspan="2" scope="col">kernel</th>${lanes.map(
    (lane) => html`<th class="edge" scope="colgroup" colspan="${sizes.length}">${swatch(lane)} ${lane.name}</th>`,
  )}</tr>
<tr>${lanes.map(() => sizes.map((size, index) => html`<th scope="col" class="size${index === 0 && " edge"}">${sizeText(size)}</th>`))}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
};

const sizeText = (size: number): string =>
  size >= 1000 && size % 1000 === 0 ? (size % 1e6 === 0 ? `${size / 1e6}M` : `${size / 1000}k`) : countText(size);

/** How many times faster than the baseline every lane computes every kernel at every size. */
export const heatMap = (data: PageData, state: State): Markup => {
  const points = shownPoints(data, state);
  const baseline = data.baselines.indexOf(state.baseline);
  const measured = new Set(points.filter(isTimed).map(({ lane }) => lane));
  const lanes = shownLanes(data, state).filter(({ name }) => name !== state.baseline && measured.has(name));
  const groups = groupsOf(shownKernels(data, state), points);
  if (lanes.length === 0 || groups.length === 0)
    return nothing(`Nothing to compare with ${state.baseline} under these conditions.`);
  const byPlace = new Map(points.map((point) => [`${point.kernel} ${point.lane} ${point.size}`, point]));
  return html`<p class="legend">${heatNames.map((name, step) => html`<span class="heat-${step}">${name}</span>`)}</p>
${groups.map((group) => bandsOf(lanes, group.sizes.length).map((band) => table(group, band, byPlace, baseline)))}`;
};
