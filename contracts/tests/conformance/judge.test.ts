import { describe, expect, test } from "vitest";
import { judge, unitInTheLastPlace } from "../../src/conformance/index.ts";
import { exact, floored, growing, relative, scaled } from "../../src/index.ts";

const bounds = { float64: 1e-14, float32: 1e-6 };
const ulp = Number.EPSILON;

describe("a relative accuracy", () => {
  const accuracy = relative(bounds);

  test("passes a difference within its share of the value and says how much it used", () => {
    const verdict = judge({ got: [2, 2 * (1 + 8 * ulp)], expected: [2, 2], accuracy, precision: "float64" });
    expect(verdict).toMatchObject({ passed: true, failures: 0, worst: { index: 1, ulp: 8 } });
    expect(verdict.used).toBeCloseTo((8 * ulp) / 1e-14, 10);
  });

  test("names the element that is worst by its budget, not by its size", () => {
    const got = [1e9 * (1 + 1e-13), 1e-9 * (1 + 1e-12)];
    const { passed, failures, worst } = judge({ got, expected: [1e9, 1e-9], accuracy, precision: "float64" });
    expect({ passed, failures }).toEqual({ passed: false, failures: 2 });
    expect(worst).toMatchObject({ index: 1, budget: 1e-14 * 1e-9 });
    expect(worst!.relative).toBeCloseTo(1e-12, 15);
  });

  test("counts units in the last place of the precision it judges", () => {
    const got = [1 + 2 ** -22];
    expect(judge({ got, expected: [1], accuracy, precision: "float32" }).worst).toMatchObject({ ulp: 2 });
    expect(judge({ got, expected: [1], accuracy, precision: "float64" }).worst).toMatchObject({ ulp: 2 ** 30 });
  });

  test("allows nothing where zero is expected, and no sign of zero matters", () => {
    expect(judge({ got: [-0], expected: [0], accuracy, precision: "float64" })).toMatchObject({
      passed: true,
      used: 0,
    });
    const { passed, used } = judge({ got: [5e-324], expected: [0], accuracy, precision: "float64" });
    expect({ passed, used }).toEqual({ passed: false, used: Number.POSITIVE_INFINITY });
  });

  test("takes 0 for what is below the normal numbers of the precision, on the same side of 0", () => {
    expect(judge({ got: [0, 1e-40], expected: [1e-85, 2e-40], accuracy, precision: "float32" }).passed).toBe(true);
    expect(judge({ got: [0], expected: [1e-85], accuracy, precision: "float64" }).passed).toBe(false);
    expect(judge({ got: [-1e-40], expected: [1e-40], accuracy, precision: "float32" }).passed).toBe(false);
    expect(judge({ got: [0], expected: [1e-37], accuracy, precision: "float32" }).passed).toBe(false);
  });

  test.each([
    [Number.NaN, Number.NaN, true],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, true],
    [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, false],
    [Number.NaN, 1, false],
    [1, Number.NaN, false],
    [Number.POSITIVE_INFINITY, 1, false],
    [1, Number.POSITIVE_INFINITY, false],
  ])("takes %d for %d: %s", (got, expected, passed) => {
    expect(judge({ got: [1, got], expected: [1, expected], accuracy, precision: "float64" })).toMatchObject({
      passed,
      failures: passed ? 0 : 1,
    });
  });

  test("passes nothing at all, since nothing is wrong with it", () => {
    expect(judge({ got: [], expected: [], accuracy, precision: "float64" })).toMatchObject({
      passed: true,
      worst: undefined,
    });
  });

  test("refuses as many results as are not expected", () => {
    expect(() => judge({ got: [1], expected: [1, 2], accuracy, precision: "float64" })).toThrow(
      "expected 2 elements, received 1",
    );
  });
});

describe("the other accuracies", () => {
  const passes = (accuracy: Parameters<typeof judge>[0]["accuracy"], got: number[], rest: object = {}): boolean =>
    judge({ got, expected: [1000, 1], accuracy, precision: "float64", ...rest }).passed;

  test("a floor is a share of the largest value", () => {
    const accuracy = floored(bounds, { float64: 1e-12, float32: 1e-6 });
    expect(passes(accuracy, [1000, 1 + 9e-10])).toBe(true);
    expect(passes(accuracy, [1000, 1 + 1.1e-9])).toBe(false);
  });

  test("a scale counts where it is larger than the value", () => {
    const accuracy = scaled(bounds, "what was there before");
    expect(passes(accuracy, [1000, 1 + 5e-13])).toBe(false);
    expect(passes(accuracy, [1000, 1 + 5e-13], { scale: [0, 100] })).toBe(true);
    expect(passes(accuracy, [1000, 1 + 2e-12], { scale: [0, 100] })).toBe(false);
  });

  test("a growing bound grows with a dimension", () => {
    const accuracy = growing(bounds, "particle", 0.1);
    expect(passes(accuracy, [1000, 1 + 5e-14], { sizes: { particle: 10 } })).toBe(false);
    expect(passes(accuracy, [1000, 1 + 5e-14], { sizes: { particle: 100 } })).toBe(true);
  });

  test("exact allows no difference", () => {
    expect(passes(exact, [1000, 1])).toBe(true);
    expect(passes(exact, [1000, 1 + ulp])).toBe(false);
  });

  test("without a bound nothing is judged, and nothing passes", () => {
    const accuracy = relative({ float64: 1e-14, float32: null });
    expect(judge({ got: [1], expected: [1], accuracy, precision: "float32" })).toMatchObject({
      usable: false,
      passed: false,
    });
  });
});

test("a unit in the last place is the distance to the next number", () => {
  expect(unitInTheLastPlace(1, "float64")).toBe(2 ** -52);
  expect(unitInTheLastPlace(1 - 2 ** -53, "float64")).toBe(2 ** -53);
  expect(unitInTheLastPlace(-8, "float32")).toBe(2 ** -20);
  expect(unitInTheLastPlace(0, "float64")).toBe(5e-324);
  expect(unitInTheLastPlace(2 ** -1022, "float64")).toBe(5e-324);
  expect(unitInTheLastPlace(Number.MAX_VALUE, "float64")).toBe(2 ** 971);
});
