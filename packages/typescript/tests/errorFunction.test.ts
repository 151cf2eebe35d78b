import { expect, test } from "vitest";
import { errorFunction } from "../src/math/errorFunction.ts";

const unitInTheLastPlace = (value: number): number => 2 ** (Math.floor(Math.log2(value)) - 52);

/** From mpmath, rounded. */
test.each([
  [1e-300, 1.1283791670955126e-300],
  [1e-9, 1.1283791670955127e-9],
  [0.1, 0.1124629160182849],
  [0.5, 0.5204998778130465],
  [0.8437499999, 0.7672256611769716],
  [0.84375, 0.7672256612323416],
  [1, 0.8427007929497149],
  [1.5, 0.9661051464753108],
  [2, 0.9953222650189527],
  [3, 0.9999779095030014],
  [4, 0.9999999845827421],
  [5.5, 0.9999999999999927],
  [6, 1],
])("the error function of %f is %f to a unit in the last place, and odd", (x, expected) => {
  expect(Math.abs(errorFunction(x) - expected)).toBeLessThanOrEqual(unitInTheLastPlace(expected));
  expect(errorFunction(-x)).toBe(-errorFunction(x));
});

test("the error function goes from −1 through 0 to 1, and NaN stays", () => {
  expect([-Infinity, -0, 0, Infinity].map(errorFunction)).toEqual([-1, -0, 0, 1]);
  expect(errorFunction(Number.NaN)).toBeNaN();
});
