import { expect, it } from "vitest";
import { progressOn } from "../src/progress.ts";
import { cellOf } from "./synthetic.ts";

const row = { kernel: "gas/buckVaporPressure", size: 10, boxes: 1, residency: "call" as const };
const cell = cellOf("native", 10, [1]);

const watch = (isTTY: boolean) => {
  let written = "";
  let time = 0;
  const stream = { isTTY, columns: 60, write: (text: string) => (written += text) };
  return {
    progress: progressOn(stream, () => time),
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    written: () => written,
  };
};

it("says beforehand how many cells there are and about how long they take", () => {
  for (const [seconds, text] of [
    [1.2, "5 seconds"],
    [83, "85 seconds"],
    [118, "2 minutes"],
    [373, "6 minutes"],
  ] as const) {
    const { progress, written } = watch(false);
    progress.begin(780, seconds);
    expect(written()).toBe(`780 cells, about ${text}\n`);
  }
});

it("on a terminal is one line that is written over, and gone in the end", () => {
  const { progress, pass, written } = watch(true);
  progress.begin(8, 120);
  progress.row(row, 0, 120, 100);
  pass(1000);
  progress.cell(cell);
  pass(60_000);
  progress.cell(cell);
  progress.row(row, 2, 95, 80);
  progress.end();
  const [, ...live] = written().split("\n");
  expect(live).toHaveLength(1);
  expect(live[0]).toContain("0 of 8 cells, about 2:00 left   gas/buckVaporPressure");
  // A second less within a row, though never less than what comes after it; at the next, what is known then.
  expect(live[0]).toContain("1 of 8 cells, about 1:59 left");
  expect(live[0]).toContain("2 of 8 cells, about 1:40 left");
  expect(live[0]).toContain("2 of 8 cells, about 1:35 left");
  expect(written().endsWith("\r\u001b[K")).toBe(true);
});

it("elsewhere is a line now and then, without control characters", () => {
  const { progress, pass, written } = watch(false);
  progress.begin(6, 36);
  for (let index = 0; index < 6; index++) {
    progress.row(row, index, 36 - 6 * index, 30 - 6 * index);
    progress.cell(cell);
    pass(6000);
  }
  progress.end();
  const [, ...lines] = written().trimEnd().split("\n");
  expect(lines).toHaveLength(2);
  expect(written()).not.toContain("\r");
  expect(lines[1]).toContain("4 of 6 cells, about 0:12 left");
});
