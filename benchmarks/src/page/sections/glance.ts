import type { Artifact } from "../../artifact.ts";
import { groupBy } from "../../group.ts";
import { type Advice, adviceTexts, recommend } from "../../recommend.ts";
import { html, type Markup } from "../html.ts";
import { countText, residencyText } from "../quantities.ts";

const conditions = ({ residency, boxes }: Advice): string =>
  `${residencyText(residency)}${boxes === 1 ? "" : `, ${countText(boxes)} boxes`}`;

const rowsOf = (advice: Advice): Markup[] =>
  adviceTexts(advice).map(
    ([sizes, lanes, gains], line) =>
      html`<tr><td>${line === 0 && conditions(advice)}</td><td>${sizes}</td><td><b>${lanes}</b></td><td>${gains}</td></tr>`,
  );

/** For every kernel and condition the best lane at each range of sizes, as measured. */
export const glanceTable = (artifact: Artifact): Markup => {
  const kernels = groupBy(recommend(artifact), ({ kernel }) => kernel);
  return html`<details${kernels.length <= 8 && html` open`}><summary>What was fastest, kernel by kernel</summary>
<div class="scroll" tabindex="0" role="region" aria-label="What was fastest"><table class="glance">
<thead><tr><th scope="col">arrays</th><th scope="col">sizes</th><th scope="col">use (≈ within noise)</th><th scope="col">so much faster, at the end of the range</th></tr></thead>
${kernels.map(
  (all) =>
    html`<tbody data-kernel="${all[0]!.kernel}"><tr><th colspan="4" scope="rowgroup">${all[0]!.kernel}</th></tr>${all.map(rowsOf)}</tbody>`,
)}</table></div></details>`;
};
