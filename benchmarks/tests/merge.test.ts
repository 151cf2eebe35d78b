import { describe, expect, it } from "vitest";
import type { Artifact } from "../src/artifact.ts";
import { rowId, rowsOf, shardOf, sweepOf } from "../src/cells.ts";
import { lacking, merge } from "../src/merge.ts";
import { patterns } from "../src/patterns.ts";
import { artifactOf, cellOf, laneOf } from "./synthetic.ts";

const part = (index: number, rest: Partial<Artifact> = {}, kernel = `gas/kernel${index}`) => ({
  file: `${index}.json`,
  artifact: artifactOf(
    [10, 100].flatMap((size) =>
      ["typescript", "native"].map((lane) => cellOf(lane, size, [size, size + 1], { kernel })),
    ),
    {
      shard: { index, of: 3 },
      started: `2026-01-02T03:04:0${index}.000Z`,
      lanes: [laneOf("typescript", { peakMemoryBytes: index }), laneOf("native")],
      ...rest,
    },
  ),
});

describe("parts of a matrix", () => {
  const rows = rowsOf({
    kernels: patterns,
    sizes: undefined,
    boxes: [1, 10],
    residencies: ["call", "resident"],
    quick: false,
  });

  it("are all of it together, each row once, in whatever number", () => {
    for (const of of [1, 2, 3, 7]) {
      const parts = Array.from({ length: of }, (_, index) => shardOf(rows, { index: index + 1, of }));
      expect(parts.flat().map(rowId).sort()).toEqual(rows.map(rowId).sort());
    }
  });

  it("keep the sizes that are compared with each other on one machine, and share the work", () => {
    const parts = [1, 2, 3].map((index) => shardOf(rows, { index, of: 3 }));
    const sweeps = parts.map((part) => new Set(part.map(sweepOf)));
    for (const [index, one] of sweeps.entries())
      for (const other of sweeps.slice(index + 1)) expect([...one].filter((name) => other.has(name))).toEqual([]);
    const lengths = parts.map(({ length }) => length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(5);
  });

  it("are merged into one run, whatever their order, with models of their own", () => {
    const whole = merge([part(2), part(3), part(1)], false);
    expect(whole.cells.map(({ kernel }) => kernel).filter((kernel, index, all) => kernel !== all[index - 1])).toEqual([
      "gas/kernel1",
      "gas/kernel2",
      "gas/kernel3",
    ]);
    expect(whole).toMatchObject({ complete: true, shard: null, started: "2026-01-02T03:04:01.000Z" });
    expect(whole.seconds).toBeCloseTo(3 * 12.3, 9);
    expect(whole.parts.map(({ shard }) => shard!.index)).toEqual([1, 2, 3]);
    expect(whole.lanes.map(({ name, peakMemoryBytes }) => [name, peakMemoryBytes])).toEqual([
      ["typescript", 3],
      ["native", 6e7],
    ]);
    expect(whole.models).toHaveLength(6);
    expect(lacking(whole)).toEqual([]);
  });

  it("that are not all there make a run that is not complete", () => {
    const whole = merge([part(1), part(3)], false);
    expect(whole.complete).toBe(false);
    expect(lacking(whole)).toEqual(["2/3"]);
  });

  it("may have had more patience with slow lanes, for sizes that somebody asked for", () => {
    const { effort } = part(1).artifact;
    const whole = merge([part(1), part(2, { effort: { ...effort, slowest: 20_000 } })], false);
    expect(whole.effort).toEqual({ ...effort, slowest: 20_000 });
  });

  it("of a lane that is not everywhere are merged with what is known of it", () => {
    const absent = part(2, { lanes: [laneOf("typescript"), laneOf("native", { info: null, missing: "no compiler" })] });
    expect(merge([absent, part(1)], false).lanes.map(({ missing }) => missing)).toEqual([null, null]);
  });

  it.each<[string, Partial<Artifact>, RegExp]>([
    [
      "other versions",
      { versions: { "@aitken/contracts": "9.9.9" } },
      /one versions; 1\.json has .*0\.1\.0.*2\.json has .*9\.9\.9/,
    ],
    ["another commit", { revision: "abc" }, /one revision; 1\.json has null, 2\.json has "abc"/],
    [
      "another effort",
      { effort: { seconds: 1, batchMilliseconds: 1, rounds: { least: 1, most: 2 }, slowest: 3 } },
      /one effort/,
    ],
    ["another number of parts", { shard: { index: 2, of: 4 } }, /one number of parts/],
    [
      "another version of a lane",
      { lanes: [laneOf("native", { versions: { "@aitken/native": "2" } })] },
      /one version of native/,
    ],
  ])("of %s are refused", (_, rest, message) => {
    expect(() => merge([part(1), part(2, rest)], false)).toThrow(message);
  });

  it("that have a cell in common are refused, and which is said", () => {
    expect(() => merge([part(1), part(2, {}, "gas/kernel1")], true)).toThrow(
      "expected each cell once; gas/kernel1/10x1/resident/typescript is in 1.json and in 2.json",
    );
  });

  it("of unlike machines are refused unless that is right, and then no sweep may be of two", () => {
    const host = { ...artifactOf([]).host, processor: "Abacus" };
    expect(() => merge([part(1), part(2, { host })], false)).toThrow(
      /Imaginary 9000, 2\.json of Abacus.*--unlike-hosts/,
    );
    const whole = merge([part(1), part(2, { host })], true);
    expect(whole.parts.map((one) => one.host.processor)).toEqual(["Imaginary 9000", "Abacus"]);
    const sizes = part(2, { host, cells: [cellOf("native", 7, [1], { kernel: "gas/kernel1" })] });
    expect(() => merge([part(1), sizes], true)).toThrow(/all sizes of gas\/kernel1 1 resident from one machine/);
  });
});
