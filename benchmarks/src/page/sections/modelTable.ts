import type { Estimate, Model } from "../../artifact.ts";
import { duration, percent } from "../../format.ts";
import type { PageData } from "../data.ts";
import { html, type Markup } from "../html.ts";
import { swatch } from "../looks.ts";
import { countText } from "../quantities.ts";
import { type State, shownLanes } from "../state.ts";

const estimateText = ({ value, low, high }: Estimate): Markup =>
  html`<b>${duration(value)}</b> (${duration(low)} … ${duration(high)})`;

const sizesText = ({ from, to }: Model): string =>
  from === to ? countText(from) : `${countText(from)} … ${countText(to)}`;

/** What the models of a kernel say: a floor, and what each unit of work adds. */
export const modelTable = (data: PageData, state: State, kernel: string): Markup | false => {
  const rows = shownLanes(data, state).flatMap((lane) =>
    data.models
      .filter(
        (model) =>
          model.kernel === kernel &&
          model.lane === lane.name &&
          model.residency === state.residency &&
          model.boxes === state.boxes,
      )
      .map(
        (model) =>
          html`<tr><th scope="row">${swatch(lane)} ${lane.name}</th><td>${sizesText(model)}</td><td>${estimateText(model.floorNanoseconds)}</td><td>${estimateText(model.slopeNanoseconds)}</td><td>±${percent(model.residualSpread - 1)}</td></tr>`,
      ),
  );
  const unit = data.models.find((model) => model.kernel === kernel)?.work.unit;
  return (
    rows.length > 0 &&
    html`<div class="scroll" tabindex="0" role="region" aria-label="Models of ${kernel}"><table class="numbers">
<thead><tr><th scope="col">lane</th><th scope="col">sizes</th><th scope="col">floor (95 %)</th><th scope="col">for each ${unit} (95 %)</th><th scope="col">scatter</th></tr></thead>
<tbody>${rows}</tbody></table></div>
<p class="note">The fitted time of one computation: the floor, and so much for each ${unit}; scatter is by how much measured times are off, typically.</p>`
  );
};
