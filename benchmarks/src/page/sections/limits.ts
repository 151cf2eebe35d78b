import { percent } from "../../format.ts";
import type { PageData } from "../data.ts";
import { html, type Markup } from "../html.ts";
import { limitedPoints, shareOfLimit } from "../limits.ts";
import { swatch } from "../looks.ts";
import { countText } from "../quantities.ts";
import { type State, shownLanes } from "../state.ts";

/** The share of the machine's limit that each lane reaches on each kernel, as numbers. */
export const limitTable = (data: PageData, state: State): Markup | false => {
  const { limits } = data;
  const points = limitedPoints(data, state);
  if (!limits || points.length === 0) return false;
  const lanes = shownLanes(data, state).filter(({ name }) => points.some(({ lane }) => lane === name));
  const kernels = [...new Set(points.map(({ kernel }) => kernel))];
  const ridge = limits.float64OperationsPerSecond / limits.bytesPerSecond;
  const rows = kernels.map((kernel) => {
    const own = points.filter((point) => point.kernel === kernel);
    const { operations, bytes } = own[0]!;
    const cells = lanes.map(({ name }) => {
      const point = own.find(({ lane }) => lane === name);
      return point
        ? html`<td><b>${percent(shareOfLimit(point, limits))}</b> at n = ${countText(point.size)}</td>`
        : html`<td class="none">–</td>`;
    });
    return html`<tr><th scope="row">${kernel}</th><td>${operations / bytes < ridge ? "memory" : "arithmetic"}</td>${cells}</tr>`;
  });
  return html`<details><summary>Shares of the limit, as numbers</summary><div class="scroll" tabindex="0" role="region" aria-label="Shares of the limit"><table class="numbers">
<thead><tr><th scope="col">kernel</th><th scope="col">limited by</th>${lanes.map((lane) => html`<th scope="col">${swatch(lane)} ${lane.name}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div></details>`;
};
