import { describe, expect, test } from "vitest";
import * as formulas from "../src/formulas/index.ts";

describe("formulas are plain functions of numbers in SI units", () => {
  test.each([
    // Values of the independent reference.
    ["buckVaporPressure", formulas.buckVaporPressure, [298.15], 3168.5314122754344],
    ["dynamicViscosity", formulas.dynamicViscosity, [298.15], 1.8371493734583912e-5],
    ["airMeanFreePath", formulas.airMeanFreePath, [298.15, 101325], 6.647984929145103e-8],
    ["slipCorrection", formulas.slipCorrection, [0], 1],
  ] as [string, (...values: number[]) => number, number[], number][])("%s", (_, formula, values, expected) => {
    expect(formula(...values) / expected).toBeCloseTo(1, 14);
  });

  test("the slip correction has its limits", () => {
    expect(formulas.slipCorrection(1e-6)).toBeCloseTo(1 + 1.257e-6, 15);
    expect(formulas.slipCorrection(1e6) / 1.657e6).toBeCloseTo(1, 5);
  });

  test("Fuchs's length is l/2 for large particles and l − r for small ones", () => {
    const speed = 8 / Math.PI; // so that l is the diffusion coefficient
    expect(formulas.fuchsCollectionLength(1, 1e-6, speed) / 0.5e-6).toBeCloseTo(1, 5);
    expect((1 - formulas.fuchsCollectionLength(1e-6, 1, speed)) / 1e-6).toBeCloseTo(1, 5);
  });

  test("the transition correction goes from the kinetic to the continuum regime", () => {
    expect(formulas.transitionCorrection(0, 0.5)).toBe(1);
    expect(formulas.transitionCorrection(1e9, 0.5) / (0.375 / 1e9)).toBeCloseTo(1, 6);
  });

  test("the Kelvin term stops at exp(100)", () => {
    expect(formulas.kelvinTerm(1e-8, 1e-9)).toBeCloseTo(Math.exp(0.1), 14);
    expect(formulas.kelvinTerm(1e-8, 1)).toBe(Math.exp(100));
  });
});
