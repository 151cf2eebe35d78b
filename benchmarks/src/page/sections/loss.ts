import { duration, percent, short, times } from "../../format.ts";
import { callsPerSecond, gainKernel, lossKernel, neededBytes, neededOperations } from "../../loss.ts";
import type { PageData } from "../data.ts";
import { html, type Markup } from "../html.ts";
import { ceilingOf } from "../limits.ts";
import { swatch } from "../looks.ts";
import { type Duel, duelsOf, operationRate, opponentOf } from "../loss.ts";
import { countText } from "../quantities.ts";
import type { State } from "../state.ts";

/** What the two integrals are, how operations are counted, and what limits. */
export const lossText = ({ limits }: PageData): Markup =>
  html`<p class="lead">A notebook of particula holds a kernel in Taichi against particula's Python, and finds it about 1,000 times as fast. What it calls the gain in Taichi is the <b>loss</b> by coagulation, a sum over pairs by the trapezoid rule; what it is held against is particula's <b>gain</b>, an integral over a spline. Solid lines are the loss on every lane, <code>${lossKernel.split("/")[1]!}</code>; thin dotted ones the gain, <code>${gainKernel.split("/")[1]!}</code>. Compare solid with solid.</p>
<p class="lead">FLOP are those of the notebook, 9 n (n − 1) a call, of a gain, too. A loss needs 2 n²: concentrations and intervals become one factor for each size, and then each pair is a multiplication and an addition. So it is not arithmetic that limits it, but reading 8 bytes for each pair: the broad grey line is what memory allows, which small inputs in caches exceed.${
    limits?.cyclesPerSecond !== undefined &&
    html` A cycle is one of the processor's clock, at ${short(limits.cyclesPerSecond)}Hz as measured, also where several threads share the work.`
  }</p>`;

/** What the comparison of unlike things is made of, for one lane. */
const partsText = ({ lane, own, loss, gain }: Duel, opponent: string): Markup | false =>
  loss !== undefined &&
  gain !== undefined &&
  html`<p>At n = ${countText(own.size)} the loss of <b>${lane.name}</b> is <b>${times(gain.time / own.time)}</b> as fast as the gain of ${opponent}: ${times(gain.time / loss.time)} because the gain of ${opponent} takes so much longer than its loss, and ${times(loss.time / own.time)} because of ${lane.name}.</p>`;

/** How the losses compare: like with like, and as the notebook did. */
export const lossTable = (data: PageData, state: State): Markup | false => {
  const opponent = opponentOf(data, state);
  const duels = duelsOf(data, state, opponent);
  if (duels.length === 0) return false;
  const counted = operationRate(data);
  const needed = operationRate(data, neededOperations);
  const baseline = data.baselines.indexOf(opponent);
  const rowOf = ({ lane, own, gain }: Duel): Markup => {
    const { size, time } = own;
    const calls = callsPerSecond(time);
    const ceiling = data.limits ? ceilingOf(data.limits, lane.threads) : undefined;
    // Of rounds side by side; the gain was measured in rounds of its own.
    const alike = own.faster[baseline] ?? null;
    const texts = [
      countText(size),
      duration(time),
      short(calls),
      short(counted.of(size, calls)),
      short(needed.of(size, calls)),
      ceiling ? percent((neededBytes(size) * calls) / ceiling.bytesPerSecond) : "–",
    ];
    return html`<tr><th scope="row">${swatch(lane)} ${lane.name}</th>${texts.map((text) => html`<td>${text}</td>`)}<td><b>${alike === null ? "–" : times(alike)}</b></td><td>${gain ? times(gain.time / time) : "–"}</td></tr>`;
  };
  const told = duels.find(({ lane }) => lane.name === "taichi") ?? duels[0]!;
  return html`${partsText(told, opponent)}<div class="scroll" tabindex="0" role="region" aria-label="Losses beside those of ${opponent}"><table class="numbers">
<thead><tr><th scope="col">lane</th><th scope="col">n</th><th scope="col">loss</th><th scope="col">calls per second</th><th scope="col">${counted.label},<br>9 n (n − 1)</th><th scope="col">${needed.label},<br>2 n²</th><th scope="col">of memory's<br>limit</th><th scope="col">like for like: over<br>the loss of ${opponent}</th><th scope="col">as it was compared: over<br>the gain of ${opponent}</th></tr></thead>
<tbody>${duels.map(rowOf)}</tbody></table></div>
<p class="note">Each lane at the largest n at which ${opponent} has both its loss and its gain, as far as there is one.</p>`;
};
