import { describe, expect, it } from "vitest";
import type { Cell } from "../src/artifact.ts";
import { fitCurve } from "../src/fit.ts";
import { modelsOf } from "../src/models.ts";
import { normalFrom, randomFrom } from "../src/random.ts";
import { cellOf } from "./synthetic.ts";

const sizes = [10, 30, 100, 300, 1000, 3000, 10_000];
const points = (time: (work: number) => number) => sizes.map((work) => ({ work, time: time(work) }));

/** A sweep whose rounds scatter by a few percent. */
const sweep = (time: (work: number) => number, rest: Partial<Cell> = {}, noise = 0.03, seed = 1): Cell[] => {
  const normal = normalFrom(randomFrom(seed));
  return sizes.map((size) => {
    const elements = rest.unit === "pair" ? size * size : size;
    const rounds = Array.from({ length: 21 }, () => time(elements) * (1 + noise * normal()));
    return cellOf("native", size, rounds, { elements, ...rest });
  });
};

describe("a curve", () => {
  it("finds floor and slope, small and large inputs alike", () => {
    const [curve, ...others] = fitCurve(points((work) => 500 + 2 * work));
    expect(others).toEqual([]);
    expect(curve).toMatchObject({ from: 0, to: 6 });
    expect(curve!.floor).toBeCloseTo(500, 6);
    expect(curve!.slope).toBeCloseTo(2, 9);
    expect(curve!.spread).toBeLessThan(1e-9);
  });

  it("does not follow a single outlier", () => {
    const disturbed = points((work) => (work === 300 ? 10 : 1) * (500 + 2 * work));
    const [curve] = fitCurve(disturbed, { pieces: 1 });
    expect(curve!.floor).toBeGreaterThan(400);
    expect(curve!.floor).toBeLessThan(700);
    expect(curve!.slope).toBeGreaterThan(1.9);
    expect(curve!.slope).toBeLessThan(2.2);
  });

  it("has neither a floor nor a slope below nothing", () => {
    expect(
      fitCurve(
        points((work) => 2 * work ** 1.1),
        { pieces: 1 },
      )[0]!.floor,
    ).toBe(0);
    expect(
      fitCurve(
        points((work) => 500 - 0.01 * work),
        { pieces: 1 },
      )[0],
    ).toMatchObject({ slope: 0 });
  });

  it("breaks where a cache overflows, and only there", () => {
    const curves = fitCurve(points((work) => (work <= 300 ? 100 + work : 4 * work)));
    expect(curves).toHaveLength(2);
    expect(curves[0]).toMatchObject({ from: 0, to: 3 });
    expect(curves[1]!.slope).toBeCloseTo(4, 6);
  });

  it("does not break for what is noise", () => {
    const noisy = points((work) => (500 + 2 * work) * (work % 9 ? 1.2 : 0.8));
    expect(fitCurve(noisy, { noise: 0.2 })).toHaveLength(1);
  });

  it("goes through two points, and through one amount of work", () => {
    expect(
      fitCurve([
        { work: 1, time: 3 },
        { work: 2, time: 5 },
      ]),
    ).toMatchObject([{ floor: 1, slope: 2 }]);
    expect(
      fitCurve([
        { work: 2, time: 6 },
        { work: 2, time: 6 },
      ]),
    ).toMatchObject([{ floor: 0, slope: 3 }]);
  });
});

describe("models", () => {
  it("say what a sweep was made of, within their intervals, in most of many runs", () => {
    let within = 0;
    for (let seed = 0; seed < 40; seed++) {
      const [model] = modelsOf(
        sweep((work) => 500 + 2 * work, {}, 0.05, seed),
        seed,
      );
      const { floorNanoseconds: floor, slopeNanoseconds: slope } = model!;
      expect(floor.value / 500).toBeCloseTo(1, 0);
      expect(slope.value / 2).toBeCloseTo(1, 0);
      if (floor.low <= 500 && floor.high >= 500 && slope.low <= 2 && slope.high >= 2) within++;
    }
    expect(within).toBeGreaterThan(32);
  });

  it("know the work of pairs from that of elements", () => {
    const [model] = modelsOf(
      sweep((work) => 100 + work, { unit: "pair" }),
      1,
    );
    expect(model!.work).toEqual({ factor: 1, exponent: 2, unit: "pair" });
    expect(
      modelsOf(
        sweep((work) => 100 + work),
        1,
      )[0]!.work,
    ).toEqual({ factor: 1, exponent: 1, unit: "value" });
  });

  it("are one for each lane and residency, in the same words for the same seed", () => {
    const cells = [
      ...sweep((work) => 500 + 2 * work),
      ...sweep((work) => 50 + 3 * work, { residency: "call" }),
      cellOf("typescript", 10, [100]),
      cellOf("typescript", 100, [], { outcome: "wrong" }),
    ];
    const models = modelsOf(cells, 7);
    expect(models.map(({ lane, residency, from, to }) => [lane, residency, from, to])).toEqual([
      ["native", "resident", 10, 10_000],
      ["native", "call", 10, 10_000],
      ["typescript", "resident", 10, 10],
    ]);
    expect(modelsOf(cells, 7)).toEqual(models);
  });

  it("say of one size that all or nothing of it may be floor", () => {
    const [model] = modelsOf([cellOf("native", 10, [100])], 1);
    expect(model).toMatchObject({
      floorNanoseconds: { value: 0, low: 0, high: 100 },
      slopeNanoseconds: { value: 10, low: 0, high: 10 },
    });
  });
});
