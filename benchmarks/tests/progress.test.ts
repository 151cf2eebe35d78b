import { expect, it } from "vitest";
import { progressOn } from "../src/progress.ts";
import { cellOf } from "./synthetic.ts";

const row = { kernel: "gas/buckVaporPressure", size: 10, boxes: 1, residency: "call" as const };
const cell = cellOf("native", 10, [1]);

const watch = (isTTY: boolean) => {
  let written = "";
  let time = 0;
  const stream = { isTTY, columns: 60, write: (text: string) => (written += text) };
  const progress = progressOn(stream, { cells: 8, seconds: 120, now: () => time });
  return {
    progress,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    written: () => written,
  };
};

it("on a terminal is one line that is written over, and gone in the end", () => {
  const { progress, pass, written } = watch(true);
  progress.row(row, 0, 4);
  pass(1000);
  progress.cell(cell);
  progress.row(row, 1, 4);
  progress.end();
  expect(written()).not.toContain("\n");
  expect(written()).toContain("0 of 8 cells, about 2:00 left   gas/buckVaporPressure");
  // One of four rows took a second.
  expect(written()).toContain("1 of 8 cells, about 0:03 left");
  expect(written().endsWith("\r\u001b[K")).toBe(true);
});

it("elsewhere is a line now and then, without control characters", () => {
  const { progress, pass, written } = watch(false);
  for (let index = 0; index < 4; index++) {
    progress.row(row, index, 4);
    progress.cell(cell);
    pass(6000);
  }
  progress.end();
  const lines = written().trimEnd().split("\n");
  expect(lines).toHaveLength(2);
  expect(written()).not.toContain("\r");
  expect(lines[1]).toContain("2 of 8 cells");
});
