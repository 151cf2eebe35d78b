import { percent } from "../../format.ts";
import type { PageData } from "../data.ts";
import { html, type Markup } from "../html.ts";
import { type Limited, limitedPoints, ridgeOf, shareOfLimit } from "../limits.ts";
import { swatch } from "../looks.ts";
import { countText } from "../quantities.ts";
import type { State } from "../state.ts";

const cellOf = (limited: Limited | undefined): Markup => {
  if (!limited) return html`<td class="none">–</td>`;
  const { point, ceiling } = limited;
  const limit = point.operations / point.bytes < ridgeOf(ceiling) ? "memory" : "arithmetic";
  return html`<td><b>${percent(shareOfLimit(point, ceiling))}</b> of ${limit}, n = ${countText(point.size)}</td>`;
};

/** The share of its threads' limit that each lane reaches on each kernel, as numbers. */
export const limitTable = (data: PageData, state: State): Markup | false => {
  const all = limitedPoints(data, state);
  if (all.length === 0) return false;
  const lanes = data.lanes.filter((lane) => all.some((limited) => limited.lane === lane));
  const kernels = [...new Set(all.map(({ point }) => point.kernel))];
  const rows = kernels.map((kernel) => {
    const own = all.filter(({ point }) => point.kernel === kernel);
    return html`<tr><th scope="row">${kernel}</th>${lanes.map((lane) => cellOf(own.find((limited) => limited.lane === lane)))}</tr>`;
  });
  return html`<details><summary>Shares of the limit, as numbers</summary><div class="scroll" tabindex="0" role="region" aria-label="Shares of the limit"><table class="numbers">
<thead><tr><th scope="col">kernel</th>${lanes.map((lane) => html`<th scope="col">${swatch(lane)} ${lane.name}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div></details>`;
};
