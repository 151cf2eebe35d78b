import { describe, expect, test } from "vitest";
import { isAitkenError } from "../../src/index.ts";
import {
  amountBelow,
  amountFromDensity,
  binCentres,
  binEdges,
  geometricMean,
  logarithmicDensity,
  lognormalNumber,
  massConcentration,
  moment,
  type Numbers,
  total,
} from "../../src/spectra/index.ts";

const edges = [1, 2, 3];

describe("a spectrum that cannot be is refused with field, expected and received", () => {
  test.each<[string, () => unknown, string, string]>([
    [
      "a negative count",
      () => logarithmicDensity([1, -2], edges),
      "amount",
      "expected a finite number ≥ 0 for `amount`, received -2 at index 1",
    ],
    ["a negative density", () => amountFromDensity([-1, 2], edges), "density", "for `density`, received -1 at index 0"],
    ["a count that is NaN", () => total([1, Number.NaN]), "amount", "for `amount`, received NaN at index 1"],
    [
      "an infinite count",
      () => total([Number.POSITIVE_INFINITY]),
      "amount",
      "for `amount`, received Infinity at index 0",
    ],
    [
      "a hole in a file",
      () => total([1, null as unknown as number]),
      "amount",
      "for `amount`, received null at index 1",
    ],
    ["text from a file", () => total(["12"] as unknown as Numbers), "amount", 'for `amount`, received "12" at index 0'],
    [
      "edges that stand still",
      () => logarithmicDensity([1, 2], [1, 2, 2]),
      "edges",
      "each greater than the one before for `edges`, received 2 at index 2",
    ],
    ["edges that fall", () => amountBelow([1, 2], [1, 3, 2], 2), "edges", "for `edges`, received 2 at index 2"],
    ["an edge at 0", () => binCentres([0, 1]), "edges", "for `edges`, received 0 at index 0"],
    ["an edge that is NaN", () => binCentres([1, Number.NaN]), "edges", "for `edges`, received NaN at index 1"],
    ["centres that fall", () => binEdges([2, 1]), "centres", "for `centres`, received 1 at index 1"],
    [
      "a distribution's edge below 0",
      () => lognormalNumber([], [-1, 1]),
      "edges",
      "expected numbers ≥ 0 (the last may be Infinity), each greater than the one before for `edges`, received -1 at index 0",
    ],
    ["a radius of 0", () => moment([1], [0], 2), "radius", "for `radius`, received 0 at index 0"],
    ["a density of 0", () => massConcentration([1], [1], 0), "density", "for `density`, received 0"],
    ["a cut-off that is NaN", () => amountBelow([1], [1, 2], Number.NaN), "size", "for `size`, received NaN"],
    [
      "a mean of nothing",
      () => geometricMean([0, 0], [1, 2]),
      "amount",
      "not all of them 0 for `amount`, received 0 at index 0",
    ],
  ])("%s", (_, wrong, field, message) => {
    expect(wrong).toThrow(message);
    expect(wrong).toThrow(expect.objectContaining({ code: "out-of-domain", field }));
    expect(wrong).toThrow(expect.toSatisfy(isAitkenError));
  });

  test("as many edges as bins", () => {
    expect(() => logarithmicDensity([1, 2, 3], edges)).toThrow("expected 4 numbers for `edges`, received 3");
    expect(() => moment([1, 2], [1], 0)).toThrow("expected 2 numbers for `radius`, received 1");
    expect(() => moment([1, 2], [1], 0)).toThrow(expect.objectContaining({ code: "wrong-shape", field: "radius" }));
  });

  test.each([undefined, null, 3, "nm", {}])("%j for a list", (list) => {
    expect(() => total(list as unknown as Numbers)).toThrow(/expected numbers for `amount`, received /);
    expect(() => total(list as unknown as Numbers)).toThrow(expect.objectContaining({ code: "wrong-type" }));
  });

  test("but nothing at all is a spectrum", () => {
    expect(total([])).toBe(0);
    expect(logarithmicDensity([], [1])).toHaveLength(0);
    expect(amountBelow([], [1], 5)).toBe(0);
    expect(lognormalNumber([], [])).toHaveLength(0);
  });
});
