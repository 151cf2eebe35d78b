import { describe, expect, it } from "vitest";
import { crossoversIn } from "../src/crossovers.ts";
import { percent, short, times, wrapped } from "../src/format.ts";
import { modelsOf } from "../src/models.ts";
import { modelsText } from "../src/models-text.ts";
import { report } from "../src/report.ts";
import { artifactOf, cellOf, laneOf } from "./synthetic.ts";

const cells = [
  cellOf("typescript", 10, [200, 210, 190]),
  cellOf("native", 10, [50, 52.5, 47.5]),
  cellOf("typescript", 1000, [20_000, 20_000, 20_000]),
  cellOf("native", 1000, [], { outcome: "wrong", reason: "vaporPressure[7] is 1, expected 2", rounds: [] }),
];
const lanes = [laneOf("tfjs-webgpu", { info: null, missing: "no adapter:\napt-get install chromium" })];

describe("the report", () => {
  it("shows time per element, spread, ratio and error, right beside each other", () => {
    const text = report(artifactOf(cells, { lanes }), 120);
    expect(text).toMatch(/gas\/buckVaporPressure +\[ns per value\]/);
    expect(text).toMatch(/resident 10 +│ +20 ±5% 2e-16 1\.0u 25% │ +5 +4× ±5% 2e-16 1\.0u 25%/);
  });

  it("never shows a time of a wrong result, and says what is wrong", () => {
    const text = report(artifactOf(cells, { lanes }), 120);
    expect(text).toMatch(/resident 1000 +│ .* │ wrong$/m);
    expect(text).toContain("native: wrong: vaporPressure[7] is 1, expected 2 (gas/buckVaporPressure n = 1000)");
  });

  it("says why a backend is not there, and nothing else about it", () => {
    const text = report(artifactOf(cells, { lanes }), 120);
    expect(text).toContain("  tfjs-webgpu: no adapter:\n    apt-get install chromium");
  });

  it("leaves parts of errors out rather than break its lines", () => {
    const many = ["a", "b", "c", "d", "e"].map((lane) => cellOf(lane, 10, [100]));
    const widest = (width: number) =>
      Math.max(
        ...report(artifactOf([...cells.slice(0, 1), ...many]), width)
          .split("\n")
          .filter((line) => line.includes("│"))
          .map((line) => line.length),
      );
    expect(widest(200)).toBeGreaterThan(120);
    expect(widest(120)).toBeLessThanOrEqual(120);
  });

  it("has no colour and no control characters", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(report(artifactOf(cells, { lanes }), 100)).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

it("doubts are named once, with how many cells they are of and one of them", () => {
  const doubtful = cells.slice(0, 2).map((cell) => ({ ...cell, warnings: ["drift: its last rounds take 2× as long"] }));
  const text = report(artifactOf([...doubtful, ...cells.slice(2)]), 200);
  expect(text).toContain(`drift (2 of 3 cells), such as ${cells[0]!.id}: its last rounds take 2× as long`);
  expect(report(artifactOf(cells), 200)).not.toContain("In doubt");
});

it("what the machine can do at most is shown where it was measured", () => {
  const limits = { bytesPerSecond: 2e10, float64OperationsPerSecond: 1.2e11, how: "so" };
  expect(report(artifactOf(cells, { limits }), 120)).toContain(
    "At most 20GB/s and 120G float64 operations/s on one thread",
  );
});

describe("losses by coagulation", () => {
  const kernel = "coagulation/continuousCoagulationLoss";
  const losses = [
    cellOf("typescript", 1000, [2e6, 2e6, 2e6], { kernel }),
    cellOf("native", 1000, [250_000, 250_000, 250_000], { kernel }),
    cellOf("native", 300, [], { kernel, outcome: "missing", reason: "too slow", statistics: null }),
  ];
  const ceiling = { bytesPerSecond: 2e10, float64OperationsPerSecond: 5e10, how: "" };

  it("are rated as a notebook rates them: calls per second, and operations per cycle", () => {
    const text = report(artifactOf(losses, { limits: { ...ceiling, cyclesPerSecond: 2e9 } }), 120);
    expect(text).toContain("FLOP per cycle");
    expect(text).toMatch(/resident 1000 +│ +500 2\.25 │ +4k 18$/m);
  });

  it("have operations per second where cycles are not known", () => {
    const text = report(artifactOf(losses, { limits: ceiling }), 120);
    expect(text).toContain("FLOP per second");
    expect(text).toMatch(/resident 1000 +│ +500 4\.5G │ +4k 36G$/m);
  });

  it("are what alone is rated so", () => {
    expect(report(artifactOf(cells, { limits: ceiling }), 120)).not.toContain("FLOP per");
  });
});

it("limits of several threads stand beside those of one, and the processor's cycles", () => {
  const one = { bytesPerSecond: 2e10, float64OperationsPerSecond: 5e10 };
  const together = [{ threads: 2, bytesPerSecond: 3e10, float64OperationsPerSecond: 9e10 }];
  expect(report(artifactOf(cells, { limits: { ...one, together, cyclesPerSecond: 3.5e9, how: "" } }), 160)).toContain(
    "At most 20GB/s and 50G float64 operations/s on one thread, 30GB/s and 90G float64 operations/s on 2, as measured; 3.5G cycles/s",
  );
});

it("models are shown with their intervals, and who overtakes whom", () => {
  const sweep = (lane: string, time: (n: number) => number) =>
    [10, 100, 1000].map((size) => cellOf(lane, size, Array(11).fill(time(size))));
  const both = [...sweep("typescript", (n) => 10 + 10 * n), ...sweep("native", (n) => 500 + n)];
  const text = modelsText({ models: modelsOf(both, 1), crossovers: crossoversIn(both) });
  expect(text).toMatch(/^gas\/buckVaporPressure, resident: floor, slope/);
  expect(text).toMatch(
    / native +n = 10 … 1000 +500 ns \(\d+ ns … \d+ ns\) +1 ns per value \([\d.]+ ns … [\d.]+ ns\) +±\d+%\n/,
  );
  expect(text).toMatch(/ native overtakes typescript at n ≈ \d\d \(\d\d … \d\d\)\n/);
});

describe("numbers in a table", () => {
  it("have three digits and a suffix", () => {
    expect([0, 0.01234, 1.234, 12.34, 123.4, 999.6, 1234, 1.234e6].map(short)).toEqual([
      "0",
      "0.0123",
      "1.23",
      "12.3",
      "123",
      "1k",
      "1.23k",
      "1.23M",
    ]);
    expect([0.000123, 0.017, 0.123, 1.26, 12.6, 126, 1260].map(times)).toEqual([
      "1/8.1k×",
      "1/59×",
      "0.12×",
      "1.3×",
      "13×",
      "126×",
      "1.26k×",
    ]);
    expect([0, 0.0012, 0.012, 0.5, 1.5].map(percent)).toEqual(["0%", "0.1%", "1%", "50%", "150%"]);
  });
});

it("long lines are broken between words, and what follows is indented", () => {
  expect(wrapped("  one two  three four", 11, 4)).toEqual(["  one two", "    three", "    four"]);
  expect(wrapped("incomprehensibilities", 5, 2)).toEqual(["incomprehensibilities"]);
  expect(wrapped("a  b", 10, 2)).toEqual(["a  b"]);
});
