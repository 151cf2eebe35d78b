import { duration } from "../../format.ts";
import { coldStarts, stages } from "../coldStart.ts";
import type { PageData } from "../data.ts";
import type { Markup } from "../html.ts";

import type { State } from "../state.ts";
import { barPlot } from "./bars.ts";
import { nothing, type Paper } from "./figure.ts";

export const stageColour = (stage: number): string => `var(--stage-${stage})`;

/** What each lane takes from nothing to its first result. */
export const coldStartPlot = (data: PageData, state: State, paper: Paper): Markup => {
  const starts = coldStarts(data, state);
  if (starts.length === 0) return nothing("None of the chosen lanes is here.");
  const bars = starts.map(({ lane, milliseconds, total }) => ({
    name: lane.name,
    label: duration(total * 1e6),
    segments: milliseconds.map((value, stage) => ({
      value: value ?? 0,
      colour: stageColour(stage),
      title: `${lane.name}, ${stages[stage]}: ${value === null ? "not measured" : duration(value * 1e6)}`,
    })),
  }));
  const description = `Time from nothing to the first result, stacked by stage: ${starts.map(({ lane, total }) => `${lane.name} ${duration(total * 1e6)}`).join(", ")}.`;
  return barPlot(bars, { description, axis: "milliseconds", format: String }, paper);
};
