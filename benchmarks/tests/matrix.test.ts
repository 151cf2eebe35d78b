import { describe, expect, it } from "vitest";
import type { Cell } from "../src/artifact.ts";
import type { Row } from "../src/cells.ts";
import type { Lane } from "../src/lanes.ts";
import { type Effort, measure, type Plan, survey } from "../src/matrix.ts";

const lane = (name: string): Lane => ({
  name,
  backend: name,
  threads: 1,
  options: {},
  ...(name === "typescript" ? {} : { module: new URL(`backends/${name}.mjs`, import.meta.url).href }),
});
const rows: Row[] = [10, 20, 30].map((size) => ({
  kernel: "gas/buckVaporPressure",
  size,
  boxes: 1,
  residency: "resident",
}));
const effort: Effort = {
  batchMilliseconds: 1,
  rounds: { least: 3, most: 5 },
  cellMilliseconds: { enough: 10, tooMuch: 1000 },
  slowest: 1000,
  limits: { open: 10_000, check: 10_000, round: 10_000 },
};
const planOf = (names: string[], rest: Partial<Plan> = {}): Plan => ({
  rows,
  lanes: names.map(lane),
  absent: [],
  shard: null,
  effort,
  seed: 1,
  ...rest,
});
const silent = { row: () => {}, cell: () => {} };
const never = new AbortController().signal;
const outcomes = (cells: readonly Cell[], of: string) =>
  cells.filter(({ lane }) => lane === of).map(({ outcome }) => outcome);

describe("the matrix", () => {
  it("measures every row on every lane, in rounds of the same number", async () => {
    const { cells, lanes, complete } = await measure(planOf(["typescript"]), never, silent);
    expect(complete).toBe(true);
    expect(lanes[0]!.info).toMatchObject({ name: "typescript", precision: "float64" });
    expect(cells.map(({ id }) => id)).toEqual(
      rows.map(({ size }) => `gas/buckVaporPressure/${size}x1/resident/typescript`),
    );
    for (const { outcome, rounds, check, iterations, firstMilliseconds, prepareMilliseconds } of cells) {
      expect(outcome).toBe("measured");
      expect(rounds.length).toBeGreaterThanOrEqual(3);
      expect(Math.min(...rounds)).toBeGreaterThan(0);
      expect(check!.worst!.share).toBeLessThanOrEqual(1);
      for (const number of [iterations, firstMilliseconds, prepareMilliseconds]) expect(number).toBeGreaterThan(0);
    }
  });

  it("measures round trips, which nothing prepares", async () => {
    const call = { ...rows[0]!, residency: "call" as const };
    const { cells } = await measure(planOf(["typescript"], { rows: [call] }), never, silent);
    expect(cells).toMatchObject([{ outcome: "measured", residency: "call", prepareMilliseconds: null }]);
  });

  it("measures several boxes at once, where nothing else says how many there are", async () => {
    const boxes = ["call", "resident"].map((residency) => ({
      kernel: "particle/sizeFromMasses",
      size: 5,
      boxes: 3,
      residency,
    }));
    const { cells } = await measure(planOf(["typescript"], { rows: boxes as Row[] }), never, silent);
    expect(outcomes(cells, "typescript")).toEqual(["measured", "measured"]);
    expect(cells[0]!.sizes).toEqual({ box: 3, species: 3, particle: 5 });
  });

  it("never times a wrong result: the backend that ends its process when computing again survives", async () => {
    const plan = planOf(["wrong", "typescript"], { rows: rows.slice(0, 1) });
    const { cells } = await measure(plan, never, silent);
    expect(outcomes(cells, "typescript")).toEqual(["measured"]);
    const [wrong] = cells;
    expect(wrong).toMatchObject({ outcome: "wrong", rounds: [], iterations: null });
    expect(wrong!.reason).toMatch(/^vaporPressure\[3\] is \d.*, expected \d.* × what it may be off$/);
    expect(wrong!.check!.worst!.relative).toBeCloseTo(1e-9, 12);
  });

  it("finds who computes only once: spoiled results stay as they are, and so does a state that should move", async () => {
    const of = (kernel: string, residency: "call" | "resident") => ({ kernel, size: 20, boxes: 1, residency });
    const some = [
      of("gas/buckVaporPressure", "call"),
      of("gas/buckVaporPressure", "resident"),
      of("dilution/dilutionStep", "resident"),
    ];
    const { cells } = await measure(planOf(["lazy", "typescript"], { rows: some }), never, silent);
    expect(outcomes(cells, "typescript")).toEqual(["measured", "measured", "measured"]);
    expect(outcomes(cells, "lazy")).toEqual(["wrong", "wrong", "wrong"]);
    for (const { lane, rounds, statistics } of cells)
      if (lane === "lazy") expect({ rounds, statistics }).toEqual({ rounds: [], statistics: null });
    expect(cells[0]!.reason).toMatch(
      /^its rounds did not compute what is right: vaporPressure\[0\] is NaN after them, expected \d/,
    );
  });

  it("loses the one cell in which a process crashes, and goes on", async () => {
    const { cells } = await measure(planOf(["crashing", "typescript"]), never, silent);
    expect(outcomes(cells, "crashing")).toEqual(["measured", "lost", "measured"]);
    expect(outcomes(cells, "typescript")).toEqual(["measured", "measured", "measured"]);
    expect(cells.find(({ outcome }) => outcome === "lost")!.reason).toContain("crashed with SIGSEGV");
  });

  it("gives a lane up whose process is lost again and again", async () => {
    const deadly = Array.from({ length: 4 }, () => rows[1]!);
    const { cells } = await measure(planOf(["crashing"], { rows: deadly }), never, silent);
    expect(outcomes(cells, "crashing")).toEqual(["lost", "lost", "lost", "missing"]);
    expect(cells[3]!.reason).toBe("given up: its process was lost 3 times");
  });

  it("ends a process that hangs, says so, and goes on", async () => {
    const limits = { ...effort.limits, check: 1000 };
    const { cells } = await measure(planOf(["hanging"], { effort: { ...effort, limits } }), never, silent);
    expect(outcomes(cells, "hanging")).toEqual(["measured", "lost", "measured"]);
    expect(cells[1]!.reason).toContain("did not answer within 1 s and was ended");
  });

  it("takes an error of the backend for its reason, not for a crash", async () => {
    const { cells } = await measure(planOf(["short"]), never, silent);
    expect(outcomes(cells, "short")).toEqual(["measured", "missing", "measured"]);
    expect(cells[1]!.reason).toBe("Array buffer allocation failed");
  });

  it("does not give larger inputs to a lane that is too slow already", async () => {
    const { cells } = await measure(planOf(["typescript"], { effort: { ...effort, slowest: 0 } }), never, silent);
    expect(outcomes(cells, "typescript")).toEqual(["measured", "missing", "missing"]);
    expect(cells[2]!.reason).toMatch(/^too slow: one computation would take about \S+ ms, after \S+ ms at n = 10$/);
  });

  it("keeps what was measured when it is interrupted", async () => {
    const stop = new AbortController();
    const progress = { row: (_: Row, done: number) => done === 2 && stop.abort(), cell: () => {} };
    const { cells, complete } = await measure(planOf(["typescript"]), stop.signal, progress);
    expect(complete).toBe(false);
    expect(outcomes(cells, "typescript")).toEqual(["measured", "measured"]);
  });

  it("says what brings a lane that does not open", async () => {
    const plan = planOf(["typescript"], { rows: [rows[0]!], lanes: [{ ...lane("absent"), remedy: "npm run build" }] });
    const { lanes, cells } = await measure(plan, never, silent);
    expect(lanes[0]).toMatchObject({ missing: expect.stringContaining("Cannot find module"), remedy: "npm run build" });
    expect(outcomes(cells, "absent")).toEqual(["missing"]);
    expect((await survey(plan, never)).absent).toMatchObject([{ name: "absent", remedy: "npm run build" }]);
  });

  it("says of each cell whether it can be measured, and why not", async () => {
    const huge = { ...rows[0]!, kernel: "coagulation/brownianCoefficient", size: 1e6 };
    const { cells } = await survey(planOf(["typescript", "absent"], { rows: [rows[0]!, huge] }), never);
    expect(cells.map(({ obstacle }) => obstacle)).toEqual([
      undefined,
      expect.stringContaining("Cannot find module"),
      expect.stringContaining("too large: needs about 16TB of memory"),
      expect.stringContaining("Cannot find module"),
    ]);
  });
});
