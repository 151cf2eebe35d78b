import { duration } from "../../format.ts";
import { coldStarts, stages } from "../coldStart.ts";
import type { PageData, PageLane } from "../data.ts";
import { html, type Markup } from "../html.ts";
import { swatch } from "../looks.ts";
import { nothing } from "../plots/figure.ts";
import { bytesText } from "../quantities.ts";
import { type State, shownLanes } from "../state.ts";

const milliseconds = (value: number | null): string => (value === null ? "–" : duration(value * 1e6));

/** What lanes cost besides computing, as numbers. */
export const costTable = (data: PageData, state: State): Markup => {
  const starts = coldStarts(data, state);
  if (starts.length === 0) return nothing("None of the chosen lanes is here.");
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Costs besides computing"><table class="numbers">
<thead><tr><th scope="col">lane</th>${stages.map((stage) => html`<th scope="col">${stage}</th>`)}<th scope="col">empty call</th><th scope="col">copying</th><th scope="col">peak memory</th></tr></thead>
<tbody>${starts.map(
    ({ lane, milliseconds: once }) =>
      html`<tr><th scope="row">${swatch(lane)} ${lane.name}</th>${once.map(
        (value) => html`<td>${milliseconds(value)}</td>`,
      )}<td>${lane.emptyCallNanoseconds === null ? "–" : duration(lane.emptyCallNanoseconds)}</td><td>${
        lane.copyBytesPerSecond === null ? "–" : `${bytesText(lane.copyBytesPerSecond)}/s`
      }</td><td>${lane.peakMemoryBytes === null ? "–" : bytesText(lane.peakMemoryBytes)}</td></tr>`,
  )}</tbody></table></div>
<p class="note">Prepare and first computation: the median over the chosen kernels, each at its smallest size. An empty call is a round trip with one element; copying is writing a large array to where the lane computes.</p>`;
};

const versionsOf = ({ info, system, versions }: PageLane): string => {
  const all = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return all.length ? all.join(", ") : info ? `${system} ${info.version}` : "–";
};

const whereOf = ({ info }: PageLane): string =>
  info ? [info.device, info.executedOn].filter((text, index, all) => all.indexOf(text) === index).join("; ") : "–";

/** What was measured: versions, flags, and where each lane really computes. */
export const laneTable = (data: PageData, state: State): Markup => {
  const lanes = shownLanes(data, state).filter(({ missing }) => missing === null);
  if (lanes.length === 0) return nothing("None of the chosen lanes is here.");
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Lanes, versions and flags"><table class="facts">
<thead><tr><th scope="col">lane</th><th scope="col">versions</th><th scope="col">precision</th><th scope="col">threads</th><th scope="col">instruction set</th><th scope="col">flags</th><th scope="col">computes on</th></tr></thead>
<tbody>${lanes.map(
    (lane) =>
      html`<tr><th scope="row">${swatch(lane)} ${lane.name}</th><td>${versionsOf(lane)}</td><td>${lane.info?.precision ?? "–"}</td><td>${lane.threads}</td><td>${lane.info?.instructionSet ?? "–"}</td><td>${
        lane.flags.length > 0 ? html`<code>${lane.flags.join(" ")}</code>` : "–"
      }${lane.fastMath && html` <span class="badge">fast math</span>`}</td><td>${whereOf(lane)}</td></tr>`,
  )}</tbody></table></div>`;
};
