import {
  brownianCoefficient,
  buckVaporPressure,
  coagulationRates,
  coagulationRatesInAir,
  condensationStep,
  limitedMassTransfer,
  lognormalDistribution,
} from "@aitken/contracts/kernels";
import { describe, expect, it } from "vitest";
import { bytesMoved, rowId, rowsOf, sizesOf, workOf } from "../src/cells.ts";

const selection = { sizes: [10, 100], boxes: [1, 4], residencies: ["call", "resident"] as const, quick: false };

describe("rows", () => {
  it("are all inputs and residencies of a kernel, small ones first", () => {
    const rows = rowsOf({ ...selection, kernels: [brownianCoefficient] }).map(rowId);
    expect(rows).toHaveLength(8);
    expect(new Set(rows).size).toBe(8);
    expect(rows[0]).toBe("coagulation/brownianCoefficient/10x1/call");
    expect(rows.at(-1)).toBe("coagulation/brownianCoefficient/100x4/resident");
  });

  it("have no boxes where size already counts them", () => {
    expect(rowsOf({ ...selection, kernels: [buckVaporPressure] }).map(({ boxes }) => boxes)).toEqual([1, 1, 1, 1]);
  });

  it("are smaller where the work grows with the square of the size", () => {
    const largest = (kernel: typeof brownianCoefficient | typeof buckVaporPressure) =>
      Math.max(...rowsOf({ ...selection, sizes: undefined, kernels: [kernel] }).map(({ size }) => size));
    expect(largest(brownianCoefficient)).toBeLessThan(largest(buckVaporPressure));
  });

  it("know how much work they are", () => {
    expect(workOf(brownianCoefficient, sizesOf(brownianCoefficient, 10, 3))).toEqual({ elements: 300, unit: "pair" });
    // Of these pairs there is no array.
    expect(workOf(coagulationRatesInAir, sizesOf(coagulationRatesInAir, 10, 3))).toEqual({
      elements: 300,
      unit: "pair",
    });
    const sizes = sizesOf(condensationStep, 10, 2);
    expect(sizes).toEqual({ box: 2, species: 3, particle: 10 });
    expect(workOf(condensationStep, sizes)).toEqual({ elements: 60, unit: "species × particle" });
    expect(sizesOf(limitedMassTransfer, 10, 2)).toEqual({ box: 2, species: 3, particle: 10 });
    expect(sizesOf(lognormalDistribution, 10, 2)).toEqual({ particle: 20, mode: 3 });
    expect(workOf(buckVaporPressure, sizesOf(buckVaporPressure, 7, 1))).toEqual({ elements: 7, unit: "value" });
    expect(bytesMoved(buckVaporPressure, { box: 7 }, "resident")).toEqual({
      input: 56,
      output: 56,
      needed: 112,
      copied: 0,
    });
    // Of ten sizes there are 55 pairs, which 100 coefficients tell twice.
    const { input, output, needed } = bytesMoved(coagulationRates, { box: 1, particle: 10 }, "resident");
    expect(input + output - needed!).toBe(8 * (100 - 55));
  });

  it("refuse a kernel with a dimension whose size nothing says", () => {
    const kernel = { ...brownianCoefficient, dimensions: ["box", "mode", "particle"] };
    expect(() => sizesOf(kernel as never, 10, 1)).toThrow("over mode, which");
  });
});
