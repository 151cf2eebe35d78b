import { type Known, type Question, type Ranked, rank } from "../../advice/rank.ts";
import { duration, times } from "../../format.ts";
import { isTimed, type PageData, type PageLane } from "../data.ts";
import { html, type Markup } from "../html.ts";
import { lookOf, swatch } from "../looks.ts";
import { nothing } from "../plots/figure.ts";
import { countText } from "../quantities.ts";
import type { State } from "../state.ts";

const listed = (names: readonly string[]): Markup =>
  html`${names.map((name, index) => html`${index > 0 && (index === names.length - 1 ? " and " : ", ")}<b>${name.split("/")[1]!}</b>`)}`;

const questionText = ({ kernels, size, boxes, residency, cold, browser, precision }: Question): Markup =>
  html`${kernels.length > 1 ? "One computation each" : "One computation"} of ${listed(kernels)} at n = ${countText(size)}${boxes > 1 && html` in ${countText(boxes)} boxes`}, ${
    residency === "resident" ? "arrays resident where it computes" : "typed arrays in and out"
  }, ${cold ? "from a cold start" : "warm"}, ${browser ? "in a browser" : "on a server"}, ${
    precision === "float64" ? "in float64" : "in any precision"
  }.`;

/** The same question in a terminal. */
const commandText = (file: string, { kernels, size, boxes, residency, cold, browser, precision }: Question): string =>
  [
    `bench advise ${file} --kernel ${kernels.join()} --n ${size}`,
    ...(boxes === 1 ? [] : [`--boxes ${boxes}`]),
    ...(residency === "call" ? ["--call"] : []),
    ...(cold ? ["--cold"] : []),
    ...(browser ? ["--browser"] : []),
    ...(precision === null ? [] : [`--precision ${precision}`]),
  ].join(" ");

const knownOf = ({ lanes, models, points }: PageData): Known => ({
  lanes,
  models,
  cells: points.map((point) => ({ ...point, statistics: isTimed(point) ? { median: point.time } : null })),
});

/** Where an interval is drawn, in percent: from the fastest to the slowest, logarithmically. */
const trackOf = (ranked: readonly Ranked[]) => {
  // What may be nothing is drawn from a hundredth of the best on.
  const least = ranked[0]!.nanoseconds.value / 100;
  const ends = ranked.flatMap(({ nanoseconds: { low, high } }) => [Math.max(low, least), high]);
  const [fastest, slowest] = [Math.min(...ends), Math.max(...ends)];
  return (time: number): number =>
    (100 * Math.log(Math.max(time, fastest) / fastest)) / Math.max(Math.log(slowest / fastest), 1e-9);
};

const rowOf = (
  lane: PageLane,
  { nanoseconds, ratio, alike, reasons }: Ranked,
  place: (time: number) => number,
): Markup => {
  const { value, low, high } = nanoseconds;
  const left = place(low);
  return html`<tr><th scope="row">${swatch(lane)} ${lane.name}</th><td>${duration(value)}</td><td>${duration(low)} … ${duration(high)}</td><td>${
    ratio === 1 ? "the best" : html`${times(ratio)} as long${alike && " (uncertain)"}`
  }</td><td class="wide" aria-hidden="true"><span class="track"><span class="bar look-${lookOf(lane)}" style="left:${left.toFixed(1)}%;width:${(place(high) - left).toFixed(1)}%"></span></span></td><td>${reasons.join("; ")}</td></tr>`;
};

/** What to use for the question asked: predicted times with intervals, the fastest first, and why. */
export const adviceTable = (data: PageData, { question }: State): Markup => {
  const { ranked, excluded } = rank(knownOf(data), question);
  const lanes = new Map(data.lanes.map((lane) => [lane.name, lane]));
  const others =
    excluded.length > 0 &&
    html`<details class="excluded"><summary>Left out: ${excluded.map(({ lane }) => lane).join(", ")}</summary><ul>${excluded.map(
      ({ lane, reason }) => html`<li>${swatch(lanes.get(lane)!)} ${lane}: ${reason}</li>`,
    )}</ul></details>`;
  const [best, ...rest] = ranked;
  if (!best)
    return html`${nothing("No lane of this run answers this question.")}<p class="asked">${questionText(question)}</p>${others}`;
  const alike = rest.filter((one) => one.alike).map(({ lane }) => lane);
  const next = rest.find((one) => !one.alike);
  const place = trackOf(ranked);
  return html`<p class="answer">Use ${swatch(lanes.get(best.lane)!)} <strong>${best.lane}</strong>: about ${duration(best.nanoseconds.value)}${
    next && html`; ${next.lane} takes ${times(next.ratio)} as long`
  }.${alike.length > 0 && html` This run cannot tell ${best.lane} from ${alike.join(", ")}.`}</p>
<p class="asked">${questionText(question)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="Ranked lanes"><table class="ranking">
<thead><tr><th scope="col">lane</th><th scope="col">predicted</th><th scope="col">95 % interval</th><th scope="col">beside the best</th><td class="wide" aria-hidden="true">faster → slower, logarithmic</td><th scope="col">why</th></tr></thead>
<tbody>${ranked.map((one) => rowOf(lanes.get(one.lane)!, one, place))}</tbody></table></div>${others}
<p class="note">In a terminal: <code>${commandText(data.file, question)}</code></p>`;
};
