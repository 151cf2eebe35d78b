import type { PageData } from "./data.ts";
import { html, type Markup } from "./html.ts";
import { calls, operationRate } from "./loss.ts";
import { accuracyPlot } from "./plots/accuracy.ts";
import { coldStartPlot } from "./plots/coldStart.ts";
import type { Paper } from "./plots/figure.ts";
import { lossPlot } from "./plots/loss.ts";
import { memoryPlot } from "./plots/memory.ts";
import { rooflinePlot } from "./plots/roofline.ts";
import { timePlot } from "./plots/time.ts";
import { adviceTable } from "./sections/advice.ts";
import { heatMap } from "./sections/heatMap.ts";
import { crossoverList, kernelTable } from "./sections/kernelTable.ts";
import { laneKey } from "./sections/laneKey.ts";
import { costTable, laneTable } from "./sections/lanes.ts";
import { limitTable } from "./sections/limits.ts";
import { lossTable } from "./sections/loss.ts";
import { missingTable } from "./sections/missing.ts";
import { modelTable } from "./sections/modelTable.ts";
import type { State } from "./state.ts";

/** A part of the page that follows the reader's choices; those of one kernel are told which. */
type View = (data: PageData, state: State, paper: Paper, kernel: string) => Markup | false;

const views = {
  advice: adviceTable,
  heat: heatMap,
  time: timePlot,
  crossovers: (data, state, _paper, kernel) => crossoverList(data, state, kernel),
  accuracy: accuracyPlot,
  numbers: (data, state, _paper, kernel) => kernelTable(data, state, kernel),
  models: (data, state, _paper, kernel) => modelTable(data, state, kernel),
  lossCalls: (data, state, paper) => lossPlot(data, state, paper, calls),
  lossOperations: (data, state, paper) => lossPlot(data, state, paper, operationRate(data)),
  loss: lossTable,
  key: laneKey,
  roofline: rooflinePlot,
  limits: limitTable,
  coldStart: coldStartPlot,
  costs: costTable,
  memory: memoryPlot,
  missing: missingTable,
  lanes: laneTable,
} satisfies Record<string, View>;

export type ViewName = keyof typeof views;

/** What is in a slot, `time:coagulation/brownianCoefficient`, for a state: made ahead of time, and again by the reader's browser. */
export const viewOf = (slot: string, data: PageData, state: State, paper: Paper): Markup => {
  const [name, kernel = ""] = slot.split(":") as [ViewName, string?];
  const view: View = views[name];
  return view(data, state, paper, kernel) || html``;
};
