import type { PageData } from "../data.ts";
import { html, type Markup } from "../html.ts";
import { swatch } from "../looks.ts";
import { type State, shownLanes } from "../state.ts";

/** Which colour and shape is which lane, where labels would not fit beside every mark. */
export const laneKey = (data: PageData, state: State): Markup =>
  html`<p class="key">${shownLanes(data, state)
    .filter(({ missing }) => missing === null)
    .map((lane) => html`<span>${swatch(lane)} ${lane.name}</span>`)}</p>`;
