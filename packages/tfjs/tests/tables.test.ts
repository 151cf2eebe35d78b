import { describe, expect, test } from "vitest";
import { fixedPivot } from "../src/tables/fixedPivot.ts";
import { groupedRows } from "../src/tables/groupedRows.ts";

describe("groups in rows", () => {
  test("hold every member once and repeat only in places that are marked free", () => {
    const starts = Int32Array.of(0, 1, 1, 8, 10);
    const { members, free, width, count } = groupedRows(starts);
    const taken = [...members].filter((_, place) => !free[place]);
    expect(taken.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(members).toHaveLength(width * count);
  });

  test("stay within twice as many rows as groups when one group has nearly all", () => {
    const starts = new Int32Array(101).fill(10_000, 51);
    const { count, rows, most } = groupedRows(starts);
    expect(count).toBeLessThanOrEqual(200);
    // Groups without rows point at the row of zeros behind the last.
    expect([...rows].filter((row) => row < count).sort((a, b) => a - b)).toEqual(
      Array.from({ length: count }, (_, row) => row),
    );
    expect(rows).toHaveLength(100 * most);
  });

  test("of nothing are none", () => {
    expect(groupedRows(Int32Array.of(0, 0, 0))).toMatchObject({ count: 0, width: 1, most: 1 });
  });
});

describe("shares of pairs on a grid", () => {
  // Far apart, close together, far again: pairs stream, scatter and fall beyond the grid.
  const radius = new Float64Array([1, 5, 5.1, 5.2, 5.3, 5.4, 30, 31]);
  const n = radius.length;

  test.each(["drop", "conserveVolume"] as const)("conserve number and volume with %s", (overflow) => {
    const { pairs, shareBelow, shareAbove, rows } = fixedPivot(radius, overflow, 1);
    const [, count, width] = pairs.shape as [number, number, number];
    const binOf = new Map<number, number>();
    const perBin = rows.data.length / n;
    for (const [k, side] of [...rows.data].entries()) binOf.set(side >> 1, Math.floor(k / perBin));
    const seen = new Map<number, { number: number; volume: number }>();
    for (let row = 0; row < count; row++)
      for (let place = row * width; place < (row + 1) * width; place++) {
        const [below, above] = [shareBelow.data[place]!, shareAbove.data[place]!];
        const sums = seen.get(pairs.data[place]!) ?? { number: 0, volume: 0 };
        const q = binOf.get(row)!;
        sums.number += below + above;
        sums.volume += below * radius[q]! ** 3 + above * (radius[q + 1] ?? 0) ** 3;
        seen.set(pairs.data[place]!, sums);
      }
    for (let i = 0; i < n; i++)
      for (let j = i; j < n; j++) {
        const [sums, part] = [seen.get(i * n + j), i === j ? 0.5 : 1];
        const volume = radius[i]! ** 3 + radius[j]! ** 3;
        const beyond = volume > radius[n - 1]! ** 3;
        if (beyond && overflow === "drop") expect(sums).toBeUndefined();
        else expect(sums!.volume / (part * volume)).toBeCloseTo(1, 5);
        if (!beyond) expect(sums!.number / part).toBeCloseTo(1, 5);
      }
  });
});
