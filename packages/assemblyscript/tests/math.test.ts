import { describe, expect, test } from "vitest";
import { cubeRootError, expError } from "./support/exact.ts";
import { compileMath } from "./support/math.ts";

const { exp, expOfModerate, cubeRoot } = await compileMath("math");

const between = (low: number, high: number, count: number) =>
  Array.from({ length: count }, (_, index) => low + ((high - low) * (index + 0.5)) / count);

const worst = (error: (x: number, y: number) => number, x: number[], y: number[]) =>
  x.reduce((most, value, index) => Math.max(most, Math.abs(error(value, y[index]!))), 0);

describe("exp", () => {
  test("is within 1 ULP where its results are normal", () => {
    const x = [...between(-708.39, 709.78, 8000), ...between(-1, 1, 2000), 1e-300, -1e-20, 2e-16];
    expect(worst(expError, x, exp(x))).toBeLessThan(1);
  });

  test("is within 1 ULP where its results are subnormal", () => {
    const x = between(-745.13, -708.4, 3000);
    const y = exp(x);
    expect(Math.max(...y)).toBeLessThan(2.2250738585072014e-308);
    expect(worst(expError, x, y)).toBeLessThan(1);
  });

  test("knows the special values", () => {
    expect(exp([0, -0, Infinity, -Infinity, NaN])).toEqual([1, 1, Infinity, 0, NaN]);
  });

  test("overflows and vanishes where it must", () => {
    const [most, over, least, gone] = exp([
      709.782712893384, 709.7827128933841, -745.1332191019411, -745.1332191019412,
    ]);
    expect(most).toBeGreaterThan(1.797e308);
    expect(most).toBeLessThan(Infinity);
    expect([over, least, gone]).toEqual([Infinity, 5e-324, 0]);
  });

  test("gives the same bits in both lanes", () => {
    const x = between(-746, 711, 999);
    expect(exp([0, ...x]).slice(1)).toEqual(exp(x));
  });
});

test("expOfModerate gives the bits of exp from -708 to 709, and leaves NaN a NaN", () => {
  const x = [...between(-708, 709, 3000), -708, 709, 0, NaN];
  expect(expOfModerate(x)).toEqual(exp(x));
});

describe("cubeRoot", () => {
  test("is within 2 ULP for normal numbers of any size", () => {
    const x = [...between(-307, 307, 4000).map((power) => 10 ** power), ...between(1, 8, 2000), 2.3e-308, 1.7e308];
    expect(worst(cubeRootError, x, cubeRoot(x))).toBeLessThan(2);
  });

  test("leaves NaN a NaN", () => {
    expect(cubeRoot([NaN, 8])[0]).toBeNaN();
  });
});
