import { expect, it } from "vitest";
import { extrapolated } from "../src/extrapolate.ts";
import { Forecast, type Planned } from "../src/forecast.ts";
import { cellOf } from "./synthetic.ts";

const allowance = {
  batchMilliseconds: 10,
  rounds: { least: 11 },
  cellMilliseconds: { enough: 200, tooMuch: 3000 },
  slowest: 500,
};
const kernels = ["gas/buckVaporPressure", "particle/transportProperties", "condensation/condensationStep"];
const sizes = [10, 100, 1000, 10_000, 100_000];

/** Nanoseconds of an element, and to begin with. */
const speeds: Readonly<Record<string, { element: number; floor: number }>> = {
  typescript: { element: 20, floor: 100 },
  native: { element: 2, floor: 400 },
  numpy: { element: 30, floor: 20_000 },
  plain: { element: 600, floor: 2000 },
};

const cellsOf = (kernel: string, size: number) =>
  Object.entries(speeds).map(([lane, { element, floor }]) =>
    cellOf(lane, size, Array(11).fill(floor + element * size), { kernel }),
  );

const rows = kernels.flatMap((kernel) => sizes.map((size) => cellsOf(kernel, size)));

/** What really happens, in milliseconds: each phase takes `slower` times as long as somebody would think. */
const took = (cells: ReturnType<typeof cellsOf>, slower: number): number =>
  cells.reduce((sum, { rounds }) => {
    const once = rounds[0]! / 1e6;
    return sum + slower * (50 + 3 * once + 80 + Math.max(200, 11 * once));
  }, 0);

const forecastOf = () =>
  new Forecast(
    rows.flat().map((cell): Planned => ({ ...cell, system: cell.lane })),
    allowance,
  );

it.each([
  ["on a machine as it is foreseen", 1],
  ["on one that is half as fast", 2],
  ["on one that is twice as fast", 0.5],
])("the time left is about right from early on, %s", (_, slower) => {
  const forecast = forecastOf();
  let left = rows.reduce((sum, cells) => sum + took(cells, slower), 0) / 1000;
  expect(forecast.left / (left / slower)).toBeGreaterThan(0.7);
  expect(forecast.left / (left / slower)).toBeLessThan(1.5);
  for (const [index, cells] of rows.entries()) {
    expect(forecast.after(cells[0]!)).toBeLessThan(forecast.left);
    forecast.learn(cells, took(cells, slower));
    left -= took(cells, slower) / 1000;
    if (index < 5 || index === rows.length - 1) continue;
    expect(forecast.left / left).toBeGreaterThan(0.75);
    expect(forecast.left / left).toBeLessThan(1.35);
  }
  expect(forecast.left).toBe(0);
});

it("weighs what is slow, and what is too slow to be begun", () => {
  const of = (lane: string, size: number) =>
    new Forecast([{ ...cellOf(lane, size, []), system: lane }], allowance).left;
  expect(of("plain", 1e6)).toBeGreaterThan(5 * of("plain", 10));
  expect(of("plain", 1e9)).toBe(0);
});

it("extrapolates by what was added last, not what there is to begin with", () => {
  const [first, second] = [10, 100].map((size) => cellOf("native", size, [1e6 * (50 + size)]));
  expect(extrapolated([], 1000)).toBe(0);
  expect(extrapolated([first!], 1000)).toBe(60);
  expect(extrapolated([first!, second!], 1000)).toBeCloseTo(1050, 9);
  const faster = cellOf("native", 1000, [1e6 * 20]);
  expect(extrapolated([first!, second!, faster], 10_000)).toBe(20);
});
