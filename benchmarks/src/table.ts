import type { Cell } from "./artifact.ts";
import { rowId } from "./cells.ts";
import { columns, percent, short, times, wrapped } from "./format.ts";
import { reference } from "./lanes.ts";
import { deviation, median, pairedRatio } from "./statistics.ts";

/** Which parts of a cell are shown beside time and ratio, from all to least, as the width allows. */
const details = [
  ["spread", "relative", "ulp", "share"],
  ["spread", "relative", "share"],
  ["spread", "relative"],
  ["relative"],
] as const;

type Detail = (typeof details)[number];

/** Time, ratio, spread and error of a cell; or one word. */
const cellTexts = (cell: Cell | undefined, baseline: Cell | undefined, detail: Detail): string[] => {
  if (!cell || cell.outcome === "missing") return ["–"];
  if (cell.outcome !== "measured") return [cell.outcome];
  const time = median(cell.rounds);
  const worst = cell.check?.worst;
  const texts = {
    spread: `±${percent(deviation(cell.rounds) / time)}`,
    relative: worst ? (worst.relative === 0 ? "0" : worst.relative.toExponential(0)) : "",
    ulp: worst ? `${worst.ulp < 10 ? worst.ulp.toFixed(1) : short(worst.ulp)}u` : "",
    share: worst ? percent(worst.share) : "",
  };
  const compared = cell.lane !== reference && baseline?.outcome === "measured";
  const ratio = compared ? times(pairedRatio(baseline.rounds, cell.rounds).ratio) : "";
  return [
    short(time / cell.elements),
    ...(cell.lane === reference ? [] : [ratio]),
    ...detail.map((part) => texts[part]),
  ];
};

const rowLabel = ({ size, boxes, residency }: Cell): string =>
  `${residency} ${size}${boxes === 1 ? "" : ` × ${boxes} boxes`}`;

/** First computation and set-up, which the times above leave out, at the largest size. */
const firstTimes = (cells: readonly Cell[], width: number): string[] => {
  const planned = cells.filter(
    ({ prepareMilliseconds, outcome }) => prepareMilliseconds !== null && outcome === "measured",
  );
  const largest = Math.max(...planned.map(({ elements }) => elements));
  const texts = planned
    .filter(({ elements }) => elements === largest)
    .map(
      ({ lane, prepareMilliseconds, firstMilliseconds }) =>
        `${lane} ${short(prepareMilliseconds!)} + ${short(firstMilliseconds!)}`,
    );
  const [first] = planned.filter(({ elements }) => elements === largest);
  return first ? wrapped(`prepare + first run [ms], ${rowLabel(first)}: ${texts.join(", ")}`, width, 2) : [];
};

/** The cells of one kernel: a line for each input and residency, a block of columns for each lane. */
export const kernelTable = (cells: readonly Cell[], width: number): string[] => {
  const lanes = [...new Set(cells.filter(({ outcome }) => outcome !== "missing").map(({ lane }) => lane))];
  const rows = [...new Map(cells.map((cell) => [rowId(cell), cell])).entries()];
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const build = (detail: Detail): string[] => {
    const blocks = lanes.map((lane) => {
      const texts = rows.map(([row]) => cellTexts(byId.get(`${row}/${lane}`), byId.get(`${row}/${reference}`), detail));
      return [lane, ...columns(texts, 0, " ")];
    });
    const labels = ["n", ...rows.map(([, cell]) => rowLabel(cell))];
    return columns(
      labels.map((label, line) => [label, ...blocks.map((block) => block[line]!)]),
      1 + lanes.length,
      " │ ",
    );
  };
  const built = details.map(build);
  const fitting = built.find((lines) => lines.every((line) => line.length <= width)) ?? built.at(-1)!;
  return [...fitting, ...firstTimes(cells, width)];
};
