import { duration, percent, short, times } from "../../format.ts";
import { callsPerSecond, gainKernel, lossKernel, neededBytes, neededOperations } from "../../loss.ts";
import type { PageData } from "../data.ts";
import { html, type Markup } from "../html.ts";
import { ceilingOf } from "../limits.ts";
import { swatch } from "../looks.ts";
import { type Duel, duelsOf, operationRate, opponentOf, unlikeOf } from "../loss.ts";
import { countText } from "../quantities.ts";
import type { State } from "../state.ts";

/** What the two integrals are, how operations are counted, and what limits. */
export const lossText = ({ limits }: PageData): Markup =>
  html`<p class="lead">A notebook of particula holds a kernel in Taichi against particula's Python, and finds it about 1,000 times as fast. What it calls the gain in Taichi is the <b>loss</b> by coagulation, a sum over pairs by the trapezoid rule; what it is held against is particula's <b>gain</b>, an integral over a spline. Solid lines are the loss on every lane, <code>${lossKernel.split("/")[1]!}</code>; thin dotted ones the gain, <code>${gainKernel.split("/")[1]!}</code>. Compare solid with solid.</p>
<p class="lead">FLOP are those of the notebook, 9 n (n − 1) a call, of a gain, too. A loss needs 2 n²: concentrations and intervals become one factor for each size, and then each pair is a multiplication and an addition. So it is not arithmetic that limits it, but reading the coefficient: 8 bytes for each two sizes, once, since it is the same both ways. The broad grey line is what memory allows, which small inputs in caches exceed; who reads all of the square comes to half of it.${
    limits?.cyclesPerSecond !== undefined &&
    html` A cycle is one of the processor's clock, at ${short(limits.cyclesPerSecond)}Hz as measured, also where several threads share the work, as they did for Taichi in the notebook.`
  }</p>`;

/** What the comparison of unlike things is made of, for the notebook's lane or else the fastest. */
const partsText = (duels: readonly Duel[], opponent: string): Markup | false => {
  const known = duels.filter((duel) => duel.lane.name !== opponent && unlikeOf(duel) !== null);
  const fastest = known.sort((a, b) => b.alike! - a.alike!)[0];
  const told = known.find(({ lane }) => lane.name === "taichi") ?? fastest;
  return (
    told !== undefined &&
    html`<p>At n = ${countText(told.own.size)} the loss of <b>${told.lane.name}</b> is <b>${times(unlikeOf(told)!)}</b> as fast as the gain of ${opponent}: ${times(told.spline!)} because the gain of ${opponent} takes so much longer than its loss, and ${times(told.alike!)} because of ${told.lane.name}.</p>`
  );
};

const timesOr = (ratio: number | null): string => (ratio === null ? "–" : times(ratio));

/** How the losses compare: like with like, and as the notebook did. */
export const lossTable = (data: PageData, state: State): Markup | false => {
  const opponent = opponentOf(data, state);
  const duels = duelsOf(data, state, opponent);
  if (duels.length === 0) return false;
  const counted = operationRate(data);
  const needed = operationRate(data, neededOperations);
  const rowOf = (duel: Duel): Markup => {
    const { lane, own, alike } = duel;
    const { size, time } = own;
    const calls = callsPerSecond(own);
    const ceiling = data.limits ? ceilingOf(data.limits, lane.threads) : undefined;
    const texts = [
      countText(size),
      duration(time),
      short(calls),
      short(counted.of(size, calls)),
      short(needed.of(size, calls)),
      ceiling ? percent((neededBytes(size) * calls) / ceiling.bytesPerSecond) : "–",
    ];
    return html`<tr><th scope="row">${swatch(lane)} ${lane.name}</th>${texts.map((text) => html`<td>${text}</td>`)}<td><b>${timesOr(alike)}</b></td><td>${timesOr(unlikeOf(duel))}</td></tr>`;
  };
  return html`${partsText(duels, opponent)}<div class="scroll" tabindex="0" role="region" aria-label="Losses beside those of ${opponent}"><table class="numbers">
<thead><tr><th scope="col">lane</th><th scope="col">n</th><th scope="col">loss</th><th scope="col">calls per<br>second</th><th scope="col">${counted.label},<br>9 n (n − 1)</th><th scope="col">${needed.label},<br>2 n²</th><th scope="col">of memory's<br>limit</th><th scope="col">like for like:<br>over the loss<br>of ${opponent}</th><th scope="col">as it was compared:<br>over the gain<br>of ${opponent}</th></tr></thead>
<tbody>${duels.map(rowOf)}</tbody></table></div>
<p class="note">Each lane at the largest n at which ${opponent} has both its loss and its gain, as far as there is one. Like for like is of rounds side by side.</p>`;
};
