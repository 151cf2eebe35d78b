import { describe, expect, it } from "vitest";
import { crossoversIn } from "../src/crossovers.ts";
import { normalFrom, randomFrom } from "../src/random.ts";
import { cellOf } from "./synthetic.ts";

const sizes = [10, 100, 1000, 10_000];

/** Sweeps of lanes in the same rounds, which disturb all alike and each by a little. */
const measured = (lanes: Record<string, (n: number) => number>, noise = 0.02) => {
  const normal = normalFrom(randomFrom(4));
  return sizes.flatMap((size) => {
    const common = Array.from({ length: 15 }, () => Math.exp(0.3 * normal()));
    return Object.entries(lanes).map(([lane, time]) =>
      cellOf(
        lane,
        size,
        common.map((one) => one * time(size) * Math.exp(noise * normal())),
      ),
    );
  });
};

describe("crossovers", () => {
  it("are where one lane overtakes the other, with sizes that they are between", () => {
    // At n = 475 both take 1000 ns.
    const [crossover, ...others] = crossoversIn(measured({ a: (n) => 50 + 2 * n, b: (n) => 960 + 0.1 * n }));
    expect(others).toEqual([]);
    expect(crossover).toMatchObject({ faster: "b", than: "a", kernel: "gas/buckVaporPressure", residency: "resident" });
    const { size, low, high } = crossover!;
    expect(size).toBeGreaterThan(300);
    expect(size).toBeLessThan(700);
    expect(low).toBeLessThan(size);
    expect(high).toBeGreaterThan(size);
    expect(high / low).toBeLessThan(1.3);
  });

  it("are less certain where rounds scatter more", () => {
    const lanes = { a: (n: number) => 50 + 2 * n, b: (n: number) => 960 + 0.1 * n };
    const width = (noise: number) => {
      const [{ high, low } = { high: 0, low: 0 }] = crossoversIn(measured(lanes, noise));
      return Math.log(high / low);
    };
    expect(width(0.2)).toBeGreaterThan(2 * width(0.02));
  });

  it("are none where one is always faster, or where none certainly is", () => {
    expect(crossoversIn(measured({ a: (n) => n, b: (n) => 3 * n }))).toEqual([]);
    expect(crossoversIn(measured({ a: (n) => 500 + n, b: (n) => 510 + 0.99 * n }))).toEqual([]);
    expect(crossoversIn(measured({ a: (n) => 100 + 2 * n, b: (n) => 200 + n }, 3))).toEqual([]);
  });

  it("may be two: who overtakes may be overtaken", () => {
    const lanes = { a: (n: number) => n, b: (n: number) => (n === 100 ? 0.5 * n : 2 * n) };
    expect(crossoversIn(measured(lanes)).map(({ faster }) => faster)).toEqual(["b", "a"]);
  });

  it("compare what was measured on the same inputs only", () => {
    const cells = measured({ a: (n) => 50 + 2 * n, b: (n) => 960 + 0.1 * n });
    const apart = cells.map((cell) => (cell.lane === "a" ? cell : { ...cell, boxes: 2 }));
    expect(crossoversIn(apart)).toEqual([]);
  });
});
