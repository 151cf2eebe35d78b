import { catalogue, constants } from "@aitken/contracts";
import { describe, expect, test } from "vitest";
import { quantity, scaledConstants, scaleOf } from "../src/units.ts";

describe("the device's units", () => {
  test("are µm, 10⁻¹⁵ kg, s, K and mol, and what is made of them", () => {
    expect(scaleOf("m")).toBe(1e6);
    expect(scaleOf("kg")).toBe(1e15);
    expect(scaleOf("m^3/s")).toBe(1e18);
    expect(scaleOf("1/m^3")).toBe(1e-18);
    expect(scaleOf("Pa")).toBe(1e9);
    expect(scaleOf("K")).toBe(1);
    expect(quantity({ value: 1000, unit: "kg/m^3" })).toBeCloseTo(1, 12);
  });

  test("give every constant its number", () => {
    expect(scaledConstants.boltzmann).toBeCloseTo(constants.boltzmann.value * 1e27, 6);
    expect(scaledConstants.celsiusZero).toBe(273.15);
  });

  test("keep a particle of 1 nm, and everything that kernels have, inside float32", () => {
    const fields = catalogue.flatMap((kernel) => kernel.fields).filter((field) => field.kind !== "choice");
    for (const { unit } of fields) expect(Math.abs(Math.log10(scaleOf(unit)))).toBeLessThanOrEqual(18);
    expect(Math.fround((1e-9 * scaleOf("m")) ** 6)).toBeGreaterThan(2 ** -126);
  });
});
