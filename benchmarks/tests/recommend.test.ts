import { describe, expect, it } from "vitest";
import { adviceTexts, recommend } from "../src/recommend.ts";
import { artifactOf, cellOf } from "./synthetic.ts";

const steady = (nanoseconds: number) => [1, 1.01, 0.99, 1, 1.02].map((noise) => nanoseconds * noise);
const texts = (cells: ReturnType<typeof cellOf>[]) => recommend(artifactOf(cells)).map((advice) => adviceTexts(advice));

describe("the recommendation", () => {
  it("names the fastest for each range of sizes, and by how much", () => {
    const cells = [
      ...[10, 30].flatMap((n) => [cellOf("typescript", n, steady(n)), cellOf("native", n, steady(3 * n))]),
      ...[100, 1000].flatMap((n) => [
        cellOf("typescript", n, steady(8 * n)),
        cellOf("assemblyscript", n, steady(4 * n)),
        cellOf("native", n, steady(2 * n)),
      ]),
    ];
    expect(texts(cells)).toEqual([
      [
        ["up to n = 30", "typescript", "3× native"],
        ["from n = 100", "native", "4× typescript, 2× assemblyscript"],
      ],
    ]);
  });

  it("says so when two are within noise of each other", () => {
    const cells = [cellOf("typescript", 10, steady(100)), cellOf("native", 10, steady(102))];
    expect(texts(cells)).toEqual([[["n = 10", "typescript ≈ native", ""]]]);
    const wild = [80, 130, 60, 150, 100];
    const wilder = [...wild].reverse().map((nanoseconds) => nanoseconds * 1.2);
    expect(texts([cellOf("typescript", 10, wild), cellOf("native", 10, wilder)])).toEqual([
      [["n = 10", "typescript ≈ native", ""]],
    ]);
  });

  it("does not let the order within noise break a range", () => {
    const cells = [10, 20].flatMap((n, i) => [
      cellOf("typescript", n, steady(100 + i)),
      cellOf("native", n, steady(101 - i)),
    ]);
    expect(texts(cells)).toEqual([[["n = 10 … 20", "native ≈ typescript", ""]]]);
  });

  it("keeps residencies and boxes apart", () => {
    const cells = [
      cellOf("typescript", 10, steady(1)),
      cellOf("typescript", 10, steady(1), { residency: "call" }),
      cellOf("typescript", 10, steady(1), { boxes: 7 }),
    ];
    expect(recommend(artifactOf(cells)).map(({ residency, boxes }) => `${residency} ${boxes}`)).toEqual([
      "resident 1",
      "call 1",
      "resident 7",
    ]);
  });

  it("never names what was wrong, lost or missing, however fast", () => {
    const cells = [
      cellOf("typescript", 10, steady(100)),
      ...(["wrong", "lost", "missing"] as const).map((outcome) => cellOf(outcome, 10, [1], { outcome })),
    ];
    expect(texts(cells)).toEqual([[["n = 10", "typescript", ""]]]);
    expect(texts(cells.slice(1))).toEqual([]);
  });
});
