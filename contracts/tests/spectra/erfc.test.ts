import { describe, expect, it } from "vitest";
import { erfc } from "../../src/spectra/erfc.ts";

// x and erfc(x) by mpmath 1.3 at 200 bits, rounded once.
const table: [number, number][] = [
  [-30.0, 2.0],
  [-6.0, 2.0],
  [-2.5, 1.999593047982555],
  [-0.9, 1.7969082124228322],
  [-0.47, 1.4937450508860821],
  [-1e-9, 1.0000000011283792],
  [0.0, 1.0],
  [1e-300, 1.0],
  [1e-5, 0.9999887162083294],
  [0.1, 0.887537083981715],
  [0.3, 0.6713732405408726],
  [0.47, 0.5062549491139179],
  [0.4700000000000001, 0.5062549491139178],
  [0.5, 0.4795001221869535],
  [0.65, 0.35797067264432814],
  [0.9, 0.20309178757716786],
  [1.0, 0.15729920705028513],
  [1.0000000000000002, 0.15729920705028505],
  [1.344, 0.057340921742431605],
  [1.537255, 0.029704619277978014],
  [2.0, 0.004677734981047266],
  [2.7, 0.0001343327399405242],
  [3.3, 3.0577097964381654e-6],
  [4.2, 2.8554941795921843e-9],
  [5.0, 1.537459794428035e-12],
  [6.25, 9.672204131876253e-19],
  [6.2831853, 6.348192284982649e-19],
  [6.3, 5.124221687395715e-19],
  [8.0, 1.1224297172982926e-29],
  [9.9168, 1.1042931308076643e-44],
  [13.0, 1.7395573154667246e-75],
  [17.77, 2.3047544563565798e-139],
  [20.0, 5.395865611607901e-176],
  [23.5, 3.4740594956499716e-242],
  [26.0, 5.663192408856143e-296],
];

const unitInLastPlace = (value: number): number => 2 ** (Math.floor(Math.log2(Math.abs(value))) - 52);

describe("erfc", () => {
  it.each(table)("is within 4 ULP of the exact value at %d", (x, exact) => {
    expect(Math.abs(erfc(x) - exact) / unitInLastPlace(exact)).toBeLessThan(4);
  });

  it("ends at 2 and 0, and keeps NaN", () => {
    expect(erfc(Number.NEGATIVE_INFINITY)).toBe(2);
    expect(erfc(Number.POSITIVE_INFINITY)).toBe(0);
    expect(erfc(Number.NaN)).toBeNaN();
  });

  it("never rises", () => {
    let before = 2;
    for (let x = -3; x < 27; x += 0.01) {
      const value = erfc(x);
      expect(value).toBeLessThanOrEqual(before);
      before = value;
    }
  });
});
