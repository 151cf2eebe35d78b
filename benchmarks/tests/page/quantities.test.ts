import { expect, it } from "vitest";
import { heatNames, heatOf } from "../../src/page/heat.ts";
import { around, logScale } from "../../src/page/plots/scale.ts";
import { bytesText, countText, logTicks } from "../../src/page/quantities.ts";

it("bytes and counts are read at a glance", () => {
  expect([12, 2.4e8, 1.4e10].map(bytesText)).toEqual(["12 B", "240 MB", "14 GB"]);
  expect([1000, 10_000, 1_000_000].map(countText)).toEqual(["1000", "10,000", "1,000,000"]);
});

it("an axis has ticks at powers of ten, and between them where those are few", () => {
  expect(logTicks(8, 1200)).toEqual([10, 100, 1000]);
  expect(logTicks(0.9, 60)).toEqual([1, 2, 5, 10, 20, 50]);
  expect(logTicks(3, 4)).toEqual([]);
});

it("a logarithmic scale goes there and back, and a single value has an axis", () => {
  const { toPixel, fromPixel } = logScale([1, 100], [200, 0]);
  expect(toPixel(10)).toBeCloseTo(100, 9);
  expect(fromPixel(toPixel(37))).toBeCloseTo(37, 9);
  expect(around([5], 0.1)).toEqual([2.5, 10]);
  const [low, high] = around([1, 100], 0.5);
  expect([low, high].map((value) => Number(value.toPrecision(9)))).toEqual([0.1, 1000]);
});

it("factors have colours from slower to faster", () => {
  expect([0.001, 0.2, 0.5, 1, 2, 5, 20, 50, 1e4].map((factor) => heatNames[heatOf(factor)])).toEqual([...heatNames]);
});
