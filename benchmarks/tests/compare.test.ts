import { describe, expect, it } from "vitest";
import type { Artifact, Cell } from "../src/artifact.ts";
import { type Row, rowId } from "../src/cells.ts";
import { comparisonMarkdown, comparisonText } from "../src/commands/compare.ts";
import { compare, countsText, remarks, type Verdict } from "../src/compare.ts";
import { measure } from "../src/matrix.ts";
import { normalFrom, randomFrom } from "../src/random.ts";
import { artifactOf, cellOf, laneOf } from "./synthetic.ts";

const sizes = [10, 30, 100, 300, 1000, 3000];
const lanes = ["typescript", "assemblyscript", "native"];

interface Run {
  readonly seed: number;
  /** How many times as long a cell takes. */
  readonly factor?: (lane: string, size: number) => number;
  /** By how much rounds scatter, and a process as a whole. */
  readonly noise?: number;
  readonly scatter?: number;
  readonly rounds?: number;
  readonly change?: (cell: Cell) => Cell;
}

const runOf = ({ seed, factor = () => 1, noise = 0.03, scatter = 0.01, rounds = 15, change = (cell) => cell }: Run) => {
  const normal = normalFrom(randomFrom(seed));
  return artifactOf(
    sizes.flatMap((size) =>
      lanes.map((lane) => {
        const time = 1000 * size * factor(lane, size) * Math.exp(scatter * normal());
        return change(
          cellOf(
            lane,
            size,
            Array.from({ length: rounds }, () => time * Math.exp(Math.abs(noise * normal()))),
          ),
        );
      }),
    ),
  );
};

const compared = (before: Artifact, now: Artifact) => compare(before, now, { threshold: 1.1 });
const count = (before: Artifact, now: Artifact, verdict: Verdict) =>
  compared(before, now).cells.filter((one) => one.verdict === verdict).length;
const verdictOf = (before: Artifact, now: Artifact, lane: string, size: number) =>
  compared(before, now).cells.find(({ cell }) => cell.lane === lane && cell.size === size);

describe("a comparison", () => {
  it("finds no difference between runs of one build, however they scatter", () => {
    let same = 0;
    let all = 0;
    for (let seed = 0; seed < 100; seed++) {
      const noise = 0.01 + 0.002 * seed;
      const run = (which: number) => runOf({ seed: 2 * seed + which, noise, scatter: noise / 3 });
      const { cells } = compared(run(0), run(1));
      expect(cells.filter(({ verdict }) => verdict !== "same" && verdict !== "uncertain")).toEqual([]);
      same += cells.filter(({ verdict }) => verdict === "same").length;
      all += cells.length;
    }
    expect(same / all).toBeGreaterThan(0.5);
  });

  it("finds the one cell that has become slower, and the one that has become faster", () => {
    const factor = (lane: string, size: number) =>
      lane === "native" && size === 100 ? 1.3 : lane === "typescript" && size === 30 ? 0.7 : 1;
    const [before, now] = [runOf({ seed: 1 }), runOf({ seed: 2, factor })];
    expect(countsText(compared(before, now))).toBe("1 regressed, 1 improved, 16 same");
    const regressed = verdictOf(before, now, "native", 100)!;
    expect(regressed.verdict).toBe("regressed");
    expect(regressed.ratio!.value).toBeCloseTo(1.3, 1);
    expect(regressed.ratio!.low).toBeLessThan(1.3);
    expect(regressed.ratio!.high).toBeGreaterThan(1.3);
    expect(verdictOf(before, now, "typescript", 30)!.verdict).toBe("improved");
  });

  it("finds a lane that has become slower as a whole, even where it is one of two", () => {
    const onlyTwo = ({ cells, ...rest }: Artifact): Artifact => ({
      ...rest,
      cells: cells.filter(({ lane }) => lane !== "assemblyscript"),
    });
    const factor = (lane: string) => (lane === "native" ? 2 : 1);
    const [before, now] = [onlyTwo(runOf({ seed: 1 })), onlyTwo(runOf({ seed: 2, factor }))];
    expect(countsText(compared(before, now))).toBe("6 regressed, 6 same");
  });

  it("does not call significant what does not matter", () => {
    const now = runOf({ seed: 2, factor: () => 1.05, noise: 0.001, scatter: 0 });
    expect(countsText(compared(runOf({ seed: 1, noise: 0.001, scatter: 0 }), now))).toBe("18 same");
  });

  it("does not call certain what may be chance, or rests on few or doubtful rounds", () => {
    const factor = (lane: string, size: number) => (lane === "native" && size === 100 ? 1.3 : 1);
    const reason = (before: Run, now: Run) => {
      const { verdict, reason } = verdictOf(runOf(before), runOf(now), "native", 100)!;
      return `${verdict}: ${reason}`;
    };
    const few = { rounds: 3, noise: 0.001 };
    expect(reason({ seed: 1, ...few }, { seed: 2, factor, ...few })).toBe(
      "uncertain: too few rounds to tell it from chance",
    );
    expect(reason({ seed: 1, noise: 0.6 }, { seed: 2, factor, noise: 0.6 })).toMatch(/^uncertain: /);
    const change = (cell: Cell) => ({ ...cell, warnings: ["busy machine"] });
    expect(reason({ seed: 1 }, { seed: 2, factor, change })).toBe("uncertain: busy machine");
  });

  it("asks for more where cells that nothing changed differ as much", () => {
    const [before, now] = [
      runOf({ seed: 1, scatter: 0.2, noise: 0.01 }),
      runOf({ seed: 5, scatter: 0.2, noise: 0.01 }),
    ];
    expect(count(before, now, "regressed") + count(before, now, "improved")).toBe(0);
    expect(remarks(compared(before, now), 1.1)).toEqual([
      expect.stringMatching(/^These runs scatter: .* instead of 1\.1×\.$/),
    ]);
  });

  it("asks for more only where cells scatter: what stays is calm, calls are not, and a few differ far", () => {
    // About as separate invocations of one build were seen to scatter.
    const invocation = (seed: number, factor: Run["factor"]) => {
      const [chance, normal] = [randomFrom(seed), normalFrom(randomFrom(seed + 1))];
      const calls = () => Math.exp((chance() < 0.1 ? 0.3 : 0.07) * normal());
      const kernels = ["gas/buckVaporPressure", "coagulation/coagulationRates", "condensation/condensationStep"];
      const cells = kernels.flatMap((kernel, place) => {
        const run = { seed: seed + 10 * place, noise: 0.02 };
        const stays = runOf({ ...run, scatter: 0.013, ...(factor && { factor }) }).cells;
        const fresh = runOf({ ...run, scatter: 0, factor: calls }).cells;
        return [...stays, ...fresh.map((cell) => ({ ...cell, residency: "call" as const }))].map((cell) => {
          const own = { ...cell, kernel };
          return { ...own, id: `${rowId(own)}/${cell.lane}` };
        });
      });
      return artifactOf(cells);
    };
    const slower = (lane: string, size: number) => (lane === "native" && size === 100 ? 1.3 : 1);
    let [found, wrongly, all] = [0, 0, 0];
    const runs = 60;
    for (let seed = 0; seed < runs; seed++) {
      const { cells } = compared(invocation(100 * seed, undefined), invocation(100 * seed + 50, slower));
      for (const { cell, verdict } of cells) {
        all++;
        if (verdict === "same" || verdict === "uncertain") continue;
        const really = cell.lane === "native" && cell.size === 100 && cell.residency === "resident";
        if (verdict === "regressed" && really) found++;
        else wrongly++;
      }
    }
    expect(found / (3 * runs)).toBeGreaterThan(0.8);
    expect(wrongly / all).toBeLessThan(1 / 400);
  });

  it("takes a change of everything for the machine's, and says so", () => {
    const [before, now] = [runOf({ seed: 1 }), runOf({ seed: 2, factor: () => 1.4 })];
    expect(count(before, now, "regressed")).toBe(0);
    expect(count(before, now, "uncertain")).toBe(18);
    expect(remarks(compared(before, now), 1.1)[0]).toMatch(/^Everything takes 1\.4× as long/);
  });

  it("compares machines by ratios within each run, and says so", () => {
    const other = (run: Artifact) => ({ ...run, host: { ...run.host, processor: "Abacus" } });
    const factor = (lane: string) => (lane === "native" ? 10 : 5);
    const [before, now] = [runOf({ seed: 1 }), other(runOf({ seed: 2, factor }))];
    const comparison = compared(before, now);
    // The reference itself is what the others are compared with.
    expect(countsText(comparison)).toBe("6 regressed, 6 same");
    expect(comparison.cells.filter(({ verdict }) => verdict === "regressed").map(({ cell }) => cell.lane)).toEqual(
      Array(6).fill("native"),
    );
    expect(remarks(comparison, 1.1)[0]).toMatch(/^Other machines \(Imaginary 9000.*Abacus.*ratios to typescript/);
  });

  it("names what is new, missing and wrong, with the reason", () => {
    const change = (from: string, to: Partial<Cell>) => (cell: Cell) =>
      cell.lane === from && cell.size === 10 ? { ...cell, ...to } : cell;
    const away = { outcome: "missing", reason: "no adapter", rounds: [], statistics: null } as const;
    const plain = runOf({ seed: 1 });
    const verdict = (before: Artifact, now: Artifact) => {
      const { verdict, reason } = verdictOf(before, now, "native", 10)!;
      return [verdict, reason];
    };
    const without = runOf({ seed: 2, change: change("native", away) });
    expect(verdict(plain, without)).toEqual(["vanished", "no adapter"]);
    expect(verdict(without, plain)).toEqual(["new", "no adapter"]);
    expect(verdictOf(without, without, "native", 10)).toBeUndefined();
    const wrong = runOf({ seed: 2, change: change("native", { ...away, outcome: "wrong", reason: "it is 1" }) });
    expect(verdict(plain, wrong)).toEqual(["wrong", "it is 1"]);
    expect(verdict(wrong, wrong)).toEqual(["wrong", "it is 1"]);
    const lost = runOf({ seed: 2, change: change("native", { ...away, outcome: "lost" }) });
    expect(verdict(plain, lost)[0]).toBe("wrong");
    expect(compared(plain, artifactOf([])).cells.map((one) => one.verdict)).toEqual(Array(18).fill("missing"));
  });

  it("says first what was asked for and is not there any more, which what was not asked for is not", () => {
    const plain = runOf({ seed: 1 });
    const others = plain.cells.filter(({ lane }) => lane !== "native");
    const unasked = compared(plain, { ...plain, cells: others });
    expect(countsText(unasked)).toBe("6 missing, 12 same");
    expect(remarks(unasked, 1.1)).toEqual([]);
    const closed = compared(plain, { ...plain, cells: others, lanes: [laneOf("native", { missing: "no compiler" })] });
    expect(countsText(closed)).toBe("6 vanished, 12 same");
    expect(remarks(closed, 1.1)).toEqual([
      "Measured before, asked for, and not measured now: 6 cells; 6 of native (no compiler).",
    ]);
    const interrupted = compared(plain, { ...plain, complete: false, cells: plain.cells.slice(0, 3) });
    expect(countsText(interrupted)).toBe("15 missing, 3 same");
  });

  it("is text, and a table for a pull request", () => {
    const factor = (lane: string, size: number) => (lane === "native" && size === 100 ? 1.3 : 1);
    const comparison = compared(runOf({ seed: 1 }), runOf({ seed: 2, factor }));
    const text = comparisonText(comparison, "old → new", 1.1, false, 100);
    expect(text).toMatch(
      /^regressed {2}gas\/buckVaporPressure {2}100 {2}resident {2}native .* 1\.3× \(1\.\d+× … 1\.\d+×\)$/m,
    );
    expect(text).not.toContain("same  ");
    expect(comparisonText(comparison, "", 1.1, true, 100).match(/^same {2}/gm)).toHaveLength(17);
    const markdown = comparisonMarkdown(comparison, "old → new", 1.1, false);
    expect(markdown).toMatch(/^\*\*1 regressed, 17 same\*\* – old → new\n/);
    const rows = markdown.split("\n").filter((line) => line.startsWith("|"));
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map((line) => line.split("|").length)).size).toBe(1);
  });
});

it("one build measured twice, in rounds by turns, does not differ from itself", async () => {
  const rows: Row[] = [10, 100, 1000].map((size) => ({
    kernel: "gas/buckVaporPressure",
    size,
    boxes: 1,
    residency: "resident",
  }));
  const plan = {
    rows,
    lanes: [{ name: "typescript", backend: "typescript", threads: 1, options: {} }],
    absent: [],
    shard: null,
    effort: {
      batchMilliseconds: 5,
      rounds: { least: 22, most: 42 },
      cellMilliseconds: { enough: 500, tooMuch: 10_000 },
      slowest: 1000,
      limits: { open: 10_000, check: 10_000, round: 10_000 },
    },
    seed: 1,
  };
  const run = await measure(plan, new AbortController().signal, { row: () => {}, cell: () => {} });
  // Of one process: two may be compiled differently, which is a difference.
  const turn = (which: 0 | 1): Artifact => ({
    ...run,
    cells: run.cells.map((cell) => ({ ...cell, rounds: cell.rounds.filter((_, round) => round % 2 === which) })),
  });
  const comparison = compare(turn(0), turn(1), { threshold: 1.1 });
  expect(comparison.cells).toHaveLength(3);
  for (const { verdict } of comparison.cells) expect(["same", "uncertain"]).toContain(verdict);
});
