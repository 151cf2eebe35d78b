import { describe, expect, it } from "vitest";
import { type Question, rank } from "../src/advice/rank.ts";
import type { Cell } from "../src/artifact.ts";
import { adviceText } from "../src/commands/advise.ts";
import { modelsOf } from "../src/models.ts";
import { normalFrom, randomFrom } from "../src/random.ts";
import { artifactOf, cellOf, laneOf } from "./synthetic.ts";

const normal = normalFrom(randomFrom(2));
const sweep = (lane: string, time: (n: number) => number, rest: Partial<Cell> = {}): Cell[] =>
  [10, 100, 1000, 10_000].map((size) =>
    cellOf(
      lane,
      size,
      Array.from({ length: 15 }, () => time(size) * Math.exp(0.02 * normal())),
      rest,
    ),
  );

const cells = [
  ...sweep("typescript", (n) => 50 + 10 * n),
  ...sweep("native", (n) => 500 + n),
  ...sweep("tfjs-wasm", (n) => 50_000 + 20 * n),
  ...sweep("typescript", (n) => 1000 + 50 * n, { kernel: "gas/idealGasDensity" }),
];
const float32 = { ...laneOf("tfjs-wasm").info!, precision: "float32" as const };
const artifact = artifactOf(cells, {
  lanes: [
    laneOf("typescript"),
    laneOf("native", { openMilliseconds: 20 }),
    laneOf("tfjs-wasm", { system: "tfjs", info: float32 }),
    laneOf("tfjs-webgpu", { system: "tfjs", info: null, missing: "no adapter" }),
  ],
  models: modelsOf(cells, 1),
});

const question: Question = {
  kernels: ["gas/buckVaporPressure"],
  size: 3000,
  boxes: 1,
  residency: "resident",
  cold: false,
  browser: false,
  precision: null,
};
const asked = (rest: Partial<Question>) => rank(artifact, { ...question, ...rest });
const names = (rest: Partial<Question>) => asked(rest).ranked.map(({ lane }) => lane);

describe("a ranking", () => {
  it("orders lanes by what they would take at a size that nobody measured", () => {
    const { ranked, excluded } = asked({});
    expect(ranked.map(({ lane }) => lane)).toEqual(["native", "typescript", "tfjs-wasm"]);
    const [native, typescript] = ranked;
    expect(native!.nanoseconds.value / 3500).toBeCloseTo(1, 1);
    expect(typescript!.ratio).toBeCloseTo(30_050 / 3500, 0);
    expect(native!.nanoseconds.low).toBeLessThan(3500);
    expect(native!.nanoseconds.high).toBeGreaterThan(3500);
    expect(native!.nanoseconds.high / native!.nanoseconds.low).toBeLessThan(1.3);
    expect(ranked.map(({ alike }) => alike)).toEqual([true, false, false]);
    expect(excluded).toEqual([{ lane: "tfjs-webgpu", reason: "no adapter" }]);
  });

  it("is another for small inputs, where floors count, and says so", () => {
    const { ranked } = asked({ size: 12 });
    expect(ranked.map(({ lane }) => lane)).toEqual(["typescript", "native", "tfjs-wasm"]);
    expect(ranked[0]!.reasons[0]).toMatch(/ns per value$/);
    expect(ranked[1]!.reasons[0]).toMatch(/^mostly what a computation of nothing takes, \d+ ns$/);
  });

  it("leaves out what does not run in browsers, and what computes in less than is wanted", () => {
    expect(names({ browser: true })).toEqual(["typescript", "tfjs-wasm"]);
    expect(names({ precision: "float64" })).toEqual(["native", "typescript"]);
    const { excluded } = asked({ browser: true, precision: "float64" });
    expect(excluded).toContainEqual({ lane: "native", reason: "does not run in browsers" });
    expect(excluded).toContainEqual({ lane: "tfjs-wasm", reason: "computes in float32" });
  });

  it("counts loading, opening and preparing when it is computed once only", () => {
    expect(names({ cold: true })).toEqual(["typescript", "tfjs-wasm", "native"]);
    const [first] = asked({ cold: true }).ranked;
    // Loading and opening 22 ms, preparing and uploading 0.6 ms, what the first run takes longer almost 1 ms.
    expect(first!.nanoseconds.value / 1e6).toBeCloseTo(23.6, 1);
    expect(first!.reasons[0]).toMatch(/^opens in 22 ms, begins in 1\.\d+ ms, computes in \d.* µs$/);
  });

  it("adds up what a step computes, and leaves out who does not compute all of it", () => {
    const kernels = ["gas/buckVaporPressure", "gas/idealGasDensity"];
    const { ranked, excluded } = asked({ kernels, size: 1000 });
    expect(ranked.map(({ lane }) => lane)).toEqual(["typescript"]);
    expect(ranked[0]!.nanoseconds.value / (10_050 + 51_000)).toBeCloseTo(1, 1);
    expect(excluded).toContainEqual({ lane: "native", reason: "gas/idealGasDensity: not measured" });
  });

  it("is less certain beyond what was measured, and says what was", () => {
    const width = (rest: Partial<Question>) => {
      const { low, high } = asked(rest).ranked[0]!.nanoseconds;
      return high / low;
    };
    expect(width({ size: 1_000_000 })).toBeGreaterThan(2 * width({}));
    expect(asked({ size: 1_000_000 }).ranked[0]!.reasons).toContain("measured at n = 10 … 10000 only");
    expect(asked({ boxes: 10 }).ranked[0]!.reasons).toContain("taken from one box");
    expect(asked({ boxes: 10 }).ranked[0]!.nanoseconds.value / 30_500).toBeCloseTo(1, 1);
  });

  it("of what nobody measured is empty, with the reasons", () => {
    const { ranked, excluded } = asked({ residency: "call" });
    expect(ranked).toEqual([]);
    expect(excluded[0]).toEqual({ lane: "typescript", reason: "gas/buckVaporPressure: not measured" });
  });
});

describe("the text of an advice", () => {
  it("is ranked lanes with times, intervals and reasons", () => {
    const text = adviceText(artifact, { ...question, boxes: 2, browser: true }, 100);
    expect(text).toMatch(/^gas\/buckVaporPressure, n = 3000, 2 boxes, resident, in a browser\n/);
    expect(text).toMatch(/ 1\. {2}typescript +[\d.]+ µs +[\d.]+ µs … [\d.]+ µs\n/);
    expect(text).toContain("  native: does not run in browsers");
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });
});
