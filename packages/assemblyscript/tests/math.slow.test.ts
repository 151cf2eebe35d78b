import { expect, test } from "vitest";
import { cubeRootError, expError } from "./support/exact.ts";
import { compileMath } from "./support/math.ts";

const { exp, cubeRoot } = await compileMath("math.slow");

/** Numbers in [0, 1), the same in every run. */
const uniform = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

const worstOf = (error: (x: number, y: number) => number, x: number[], y: number[]) =>
  x.reduce((most, value, index) => Math.max(most, Math.abs(error(value, y[index]!))), 0);

test("exp is within 1 ULP at a million and a half points of its whole range", () => {
  const next = uniform(1);
  const x: number[] = [];
  for (let index = 0; index < 500_000; index++)
    x.push(-745.13 + 1454.91 * next(), 4 * next() - 2, (next() < 0.5 ? -1 : 1) * 10 ** (2.8 - 20 * next()));
  expect(worstOf(expError, x, exp(x))).toBeLessThan(1);
});

test("cubeRoot is within 2 ULP at a million points", () => {
  const next = uniform(2);
  const x = Array.from({ length: 1_000_000 }, () => (1 + next()) * 2 ** Math.floor(2044 * next() - 1022));
  expect(worstOf(cubeRootError, x, cubeRoot(x))).toBeLessThan(2);
});
