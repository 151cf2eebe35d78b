import { describe, expect, it } from "vitest";
import { pack, unpack } from "../../src/page/pack.ts";
import { prepare } from "../../src/page/prepare.ts";
import { artifactOf, cellOf, laneOf } from "../synthetic.ts";

const run = artifactOf(
  [
    cellOf("native", 10, [50, 100, 200]),
    cellOf("native@2", 10, [25, 50, 100], { threads: 2 }),
    cellOf("typescript", 10, [100, 200, 400]),
    cellOf("typescript", 100, [], { outcome: "missing", reason: "too large", statistics: null, check: null }),
  ],
  { lanes: [laneOf("native"), laneOf("native@2", { threads: 2 }), laneOf("typescript")] },
);

describe("what a page shows of a run", () => {
  const data = prepare(run, "run.json");

  it("has ratios of paired rounds, which the machine's slowing down does not change", () => {
    expect(data.baselines).toEqual(["typescript", "native"]);
    expect(data.points.map(({ faster }) => faster.map((one) => one && Number(one.toPrecision(6))))).toEqual([
      [2, 1],
      [4, 2],
      [1, 0.5],
      [null, null],
    ]);
  });

  it("gives lanes of one family one look", () => {
    expect(data.lanes.map(({ look }) => look)).toEqual([0, 0, 1]);
  });

  it("says of what was not measured why, and nothing else", () => {
    expect(data.points[3]).toMatchObject({ time: null, low: null, relative: null, reason: "too large" });
  });

  it("comes out of the page as it went in, to five digits", () => {
    const odd = { ...data, seconds: Number.POSITIVE_INFINITY, file: "</script><b>&.json" };
    const json = pack(odd);
    expect(json).not.toContain("<");
    const again = unpack(json);
    expect(again.file).toBe(odd.file);
    expect(again.seconds).toBe(Number.POSITIVE_INFINITY);
    expect(again.points).toEqual(
      data.points.map((point) => ({
        ...point,
        faster: point.faster.map((one) => one && Number(one.toPrecision(5))),
        time: point.time && Number(point.time.toPrecision(5)),
        relative: point.relative && Number(point.relative.toPrecision(5)),
      })),
    );
  });

  it("may have no cells at all", () => {
    const empty = prepare(artifactOf([]), "empty.json");
    expect(unpack(pack(empty)).points).toEqual([]);
  });
});
