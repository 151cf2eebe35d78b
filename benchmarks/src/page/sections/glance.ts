import type { Artifact } from "../../artifact.ts";
import { type Advice, adviceTexts, recommend } from "../../recommend.ts";
import { html, type Markup } from "../html.ts";
import { countText, residencyText } from "../quantities.ts";

const conditions = ({ residency, boxes }: Advice): string =>
  `${residencyText(residency)}${boxes === 1 ? "" : `, ${countText(boxes)} boxes`}`;

const rowsOf = (advice: Advice, isFirst: boolean): Markup[] =>
  adviceTexts(advice).map(
    ([sizes, lanes, gains], line) =>
      html`<tr data-kernel="${advice.kernel}"><th scope="row">${
        isFirst && line === 0 ? advice.kernel : html`<span class="unseen">${advice.kernel}</span>`
      }</th><td>${line === 0 && conditions(advice)}</td><td>${sizes}</td><td><b>${lanes}</b></td><td>${gains}</td></tr>`,
  );

/** For every kernel and condition the best lane at each range of sizes, as measured. */
export const glanceTable = (artifact: Artifact): Markup => {
  const all = recommend(artifact);
  const kernels = new Set(all.map(({ kernel }) => kernel)).size;
  return html`<details${kernels <= 8 && html` open`}><summary>What was fastest, kernel by kernel</summary>
<div class="scroll" tabindex="0" role="region" aria-label="What was fastest"><table class="glance">
<thead><tr><th scope="col">kernel</th><th scope="col">arrays</th><th scope="col">sizes</th><th scope="col">use (≈ within noise)</th><th scope="col">so much faster, at the end of the range</th></tr></thead>
<tbody>${all.map((advice, index) => rowsOf(advice, all[index - 1]?.kernel !== advice.kernel))}</tbody></table></div></details>`;
};
