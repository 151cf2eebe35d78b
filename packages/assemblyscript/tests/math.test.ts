import { describe, expect, test } from "vitest";
import { accuracy, sampled, worst } from "./support/accuracy.ts";
import { compileMath, type MathFunction } from "./support/math.ts";

const math = await compileMath("math");
const { erf, exp, expOfModerate, expm1, log, log1p, pow, powerOfTen, cubeRoot } = math;

describe.each(Object.keys(accuracy) as MathFunction[])("%s", (name) => {
  const promise = accuracy[name];
  for (const [title, sample] of Object.entries(promise.samples)) {
    const columns = sampled(sample, 2000);

    test(`is within ${promise.within} ULP ${title}`, () => {
      expect(worst(promise, math[name], columns)).toBeLessThan(promise.within);
    });

    test(`gives the same bits in both lanes ${title}`, () => {
      const moved = columns.map((column) => [column[0]!, ...column]);
      expect(math[name](...moved).slice(1)).toEqual(math[name](...columns));
    });
  }
});

describe("exp", () => {
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
});

test("expOfModerate gives the bits of exp from -708 to 709, and leaves NaN a NaN", () => {
  const x = [...sampled(accuracy.expOfModerate.samples["from -708 to 709"]!, 3000)[0]!, -708, 709, 0, NaN];
  expect(expOfModerate(x)).toEqual(exp(x));
});

test("log knows the special values, in either lane", () => {
  const x = [1, 0, -0, Infinity, -1, -5e-324, -Infinity, NaN];
  const y = [0, -Infinity, -Infinity, Infinity, NaN, NaN, NaN, NaN];
  expect(log(x)).toEqual(y);
  expect(log([2, ...x]).slice(1)).toEqual(y);
  expect(log([2.2250738585072014e-308, 5e-324, 1.7976931348623157e308])).toEqual([
    -708.3964185322641, -744.4400719213812, 709.782712893384,
  ]);
});

describe("pow", () => {
  test("knows the special values", () => {
    const zero = [0, -0].flatMap((x) => [
      [x, 2, 0],
      [x, 5e-324, 0],
      [x, -2, Infinity],
      [x, -5e-324, Infinity],
      [x, 0, 1],
      [x, Infinity, 0],
      [x, -Infinity, Infinity],
      [x, NaN, NaN],
    ]);
    const others = [
      [Infinity, 1e-300, Infinity],
      [Infinity, -1e-300, 0],
      [Infinity, 0, 1],
      [Infinity, -Infinity, 0],
      [Infinity, NaN, NaN],
      [2, Infinity, Infinity],
      [2, -Infinity, 0],
      [0.5, Infinity, 0],
      [0.5, -Infinity, Infinity],
      [1, Infinity, 1],
      [1, 1e308, 1],
      [7, 0, 1],
      [5e-324, 0, 1],
      [2, NaN, NaN],
      [NaN, 0, 1],
      [-1, 0, 1],
      [NaN, 2, NaN],
      [1, NaN, NaN],
      [-1, 2, NaN],
      [-Infinity, 2, NaN],
    ];
    const cases = [...zero, ...others];
    const column = (index: number) => cases.map((values) => values[index]!);
    expect(pow(column(0), column(1))).toEqual(column(2));
    expect(pow([3, ...column(0)], [4, ...column(1)]).slice(1)).toEqual(column(2));
  });

  test("overflows and vanishes where it must", () => {
    expect(pow([2, 2, 2, 2, 10, 10], [1023, 1024, -1074, -1076, 308, 1e308])).toEqual([
      2 ** 1023,
      Infinity,
      5e-324,
      0,
      1e308,
      Infinity,
    ]);
  });
});

test("powerOfTen knows the special values, overflows and vanishes where it must", () => {
  expect(powerOfTen([0, -0, Infinity, -Infinity, 309, -324, NaN])).toEqual([1, 1, Infinity, 0, Infinity, 0, NaN]);
});

test("log1p knows the special values, in either lane, and leaves the smallest numbers as they are", () => {
  const x = [0, -0, 5e-324, -5e-324, 2.2250738585072014e-308, NaN, Infinity, -1, -1.5, -Infinity];
  const y = [...x.slice(0, 7), -Infinity, NaN, NaN];
  expect(log1p(x)).toEqual(y);
  expect(log1p([2, ...x]).slice(1)).toEqual(y);
});

test("erf knows the special values, and is 1 where it rounds to that", () => {
  const x = [0, -0, 5e-324, -5e-324, Infinity, -Infinity, NaN, 5.93, -6, 1e300];
  expect(erf(x)).toEqual([0, -0, 5e-324, -5e-324, 1, -1, NaN, 1, -1, 1]);
});

test("expm1 knows the special values, overflows where it must, and leaves the smallest numbers as they are", () => {
  const same = [0, -0, 5e-324, -5e-324, 2.2250738585072014e-308, NaN, Infinity];
  expect(expm1(same)).toEqual(same);
  const [most, ...others] = expm1([709.782712893384, 709.7827128933841, -37, -38, -Infinity]);
  expect(most).toBeGreaterThan(1.797e308);
  expect(most).toBeLessThan(Infinity);
  expect(others).toEqual([Infinity, -0.9999999999999999, -1, -1]);
});

test("cubeRoot leaves NaN a NaN", () => {
  expect(cubeRoot([NaN, 8])[0]).toBeNaN();
});
