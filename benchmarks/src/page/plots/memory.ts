import type { PageData } from "../data.ts";
import type { Markup } from "../html.ts";
import { colourOf } from "../looks.ts";
import { bytesText } from "../quantities.ts";
import { type State, shownLanes } from "../state.ts";
import { barPlot } from "./bars.ts";
import { nothing, type Paper } from "./figure.ts";

/** The most memory that each lane's process had in use. */
export const memoryPlot = (data: PageData, state: State, paper: Paper): Markup => {
  const lanes = shownLanes(data, state).filter(({ peakMemoryBytes }) => peakMemoryBytes !== null);
  if (lanes.length === 0) return nothing("This run did not measure the memory of the chosen lanes.");
  const bars = lanes.map((lane) => {
    const text = bytesText(lane.peakMemoryBytes!);
    return {
      name: lane.name,
      label: text,
      segments: [{ value: lane.peakMemoryBytes! / 1e6, colour: colourOf(lane), title: `${lane.name}: ${text}` }],
    };
  });
  const description = `Peak memory: ${bars.map(({ name, label }) => `${name} ${label}`).join(", ")}.`;
  return barPlot(bars, { description, axis: "megabytes (resident set of the lane's process)", format: String }, paper);
};
