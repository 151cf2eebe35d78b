import type { PageData } from "../data.ts";
import { type Content, html, type Markup } from "../html.ts";
import { swatch } from "../looks.ts";
import { countText, residencyText } from "../quantities.ts";
import { choicesOf, type State, wordsOf } from "../state.ts";

/** Each control has the name of a word of the URL's hash. */
interface Choice {
  readonly value: string | number;
  readonly label: Content;
}

const plain = (values: readonly (string | number)[]): Choice[] => values.map((value) => ({ value, label: value }));

const marked = (isMarked: boolean, word: "checked" | "selected"): Markup | false => isMarked && html` ${word}`;

const boxesToTick = (name: string, choices: readonly Choice[], chosen: readonly (string | number)[]): Markup[] =>
  choices.map(
    ({ value, label }) =>
      html`<label class="chip"><input type="checkbox" name="${name}" value="${value}"${marked(chosen.includes(value), "checked")}><span>${label}</span></label>`,
  );

const oneOfFew = (name: string, choices: readonly Choice[], chosen: string | number): Markup[] =>
  choices.map(
    ({ value, label }) =>
      html`<label class="chip"><input type="radio" name="${name}" value="${value}"${marked(value === chosen, "checked")}><span>${label}</span></label>`,
  );

const menu = (label: string, name: string, choices: readonly Choice[], chosen: string | number): Markup =>
  html`<label class="field">${label} <select name="${name}">${choices.map(
    ({ value, label: text }) => html`<option value="${value}"${marked(value === chosen, "selected")}>${text}</option>`,
  )}</select></label>`;

const number = (label: string, name: string, value: number): Markup =>
  html`<label class="field">${label} <input type="number" name="${name}" min="1" max="1000000000" step="1" value="${value}" inputmode="numeric"></label>`;

const group = (legend: string, content: Content): Markup =>
  html`<fieldset><legend>${legend}</legend>${content}</fieldset>`;

/** Many choices behind one line, which tells how many are chosen. */
const picker = (
  legend: string,
  name: string,
  choices: readonly Choice[],
  chosen: readonly string[],
  hint = "",
): Markup =>
  html`<fieldset class="picker"><legend class="unseen">${legend}</legend><details><summary>${legend}: <span data-count="${name}">${
    chosen.length ? chosen.map((one) => one.split("/").at(-1)).join(", ") : "all"
  }</span></summary><div class="choices">${hint !== "" && html`<p class="note">${hint}</p>`}${boxesToTick(name, choices, chosen)}</div></details></fieldset>`;

const noneIsAll = "Choose some; none means all.";

const residenciesOf = (data: PageData): Choice[] =>
  choicesOf(data).residencies.map((value) => ({ value, label: residencyText(value) }));

/** What the recommendation is asked. */
export const questionForm = (data: PageData, state: State): Markup => {
  const { question } = state;
  const words = wordsOf(state);
  const kernels = data.kernels.map(({ name }) => name);
  return html`<form id="question" class="controls scripted" aria-label="What to recommend for">
${picker("Kernels", "for", plain(kernels), question.kernels)}
${number("n", "n", question.size)}
${number("boxes", "in", question.boxes)}
${group("Arrays", oneOfFew("as", residenciesOf(data), question.residency))}
${group("Start", oneOfFew("start", plain(["warm", "cold"]), words.start!))}
${group("Where", oneOfFew("place", plain(["server", "browser"]), words.place!))}
${group("Precision", oneOfFew("precision", plain(["float64", "any"]), words.precision!))}
</form>`;
};

/** What the rest of the page shows. */
export const filterForm = (data: PageData, state: State): Markup => {
  const { boxes, threads } = choicesOf(data);
  const lanes = data.lanes
    .filter(({ missing }) => missing === null)
    .map((lane) => ({ value: lane.name, label: html`${swatch(lane)} ${lane.name}` }));
  const kernels = data.kernels.map(({ name }) => name);
  return html`<form id="filters" class="controls scripted" aria-label="What to show">
${picker("Kernels", "kernel", plain(kernels), state.kernels, noneIsAll)}
${picker("Lanes", "lane", lanes, state.lanes, noneIsAll)}
${group("Arrays", oneOfFew("residency", residenciesOf(data), state.residency))}
${threads.length > 1 && group("Threads", boxesToTick("threads", plain(threads), state.threads))}
${menu(
  "boxes",
  "boxes",
  boxes.map((value) => ({ value, label: countText(value) })),
  state.boxes,
)}
${menu("speed-up over", "baseline", plain(data.baselines), state.baseline)}
${group("Times joined by", oneOfFew("join", plain(["lines", "models"]), wordsOf(state).join!))}
<button type="reset">Show all</button>
<output id="shown" class="unseen"></output>
</form>`;
};
