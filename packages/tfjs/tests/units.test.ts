import { constants } from "@aitken/contracts";
import { workload } from "@aitken/contracts/workloads";
import { describe, expect, test } from "vitest";
import { programs } from "../src/kernels/index.ts";
import { quantity, scaledConstants, scaleOf } from "../src/units.ts";

interface Shaped {
  readonly data: Float64Array;
  readonly shape: readonly number[];
}

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

  test("keep a particle of 1 nm, and everything that kernels are given, inside float32", () => {
    for (const { kernel, scales } of programs) {
      const values = workload(kernel, { size: 9 }) as Readonly<Record<string, number | Float64Array | Shaped | string>>;
      for (const field of kernel.fields) {
        const value = values[field.name];
        if (field.kind === "choice" || value === undefined || typeof value === "string") continue;
        const scale = scales?.[field.name] ?? scaleOf(field.unit);
        for (const one of typeof value === "number" ? [value] : "shape" in value ? value.data : value) {
          const scaled = Math.abs(one * scale);
          if (scaled > 0) expect(scaled, `${one} ${field.unit} of ${kernel.name}`).toBeGreaterThan(2 ** -126);
          expect(scaled, `${one} ${field.unit} of ${kernel.name}`).toBeLessThan(2 ** 127);
        }
      }
    }
    expect(Math.fround((1e-9 * scaleOf("m")) ** 6)).toBeGreaterThan(2 ** -126);
  });
});
