import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAitkenError } from "../../src/index.ts";
import { fromSI, toSI, type Unit } from "../../src/spectra/index.ts";
import { relativeError } from "./numbers.ts";

describe("what instruments say becomes SI, and back", () => {
  test.each<[number, Unit, number]>([
    [120, "nm", 120e-9],
    [2.5, "µm", 2.5e-6],
    [3000, "1/cm^3", 3e9],
    [35, "µg/m^3", 3.5e-8],
    [17, "ng/m^3", 1.7e-11],
    [250, "µm^2/cm^3", 2.5e-4],
    [12, "µm^3/cm^3", 1.2e-11],
    [1e9, "nm^3/cm^3", 1e-12],
    [1.6, "g/cm^3", 1600],
    [1e-9, "cm^3/s", 1e-15],
    [0.5, "1/(cm^3 s)", 5e5],
    [30, "L/min", 5e-4],
    [3.6, "nm/h", 1e-12],
    [1.5, "h", 5400],
    [25, "°C", 298.15],
    [1013.25, "hPa", 101_325],
    [1, "atm", 101_325],
  ])("%d %s", (value, unit, si) => {
    expect(relativeError(toSI(value, unit), si)).toBeLessThan(2e-16);
    expect(relativeError(fromSI(si, unit), value)).toBeLessThan(2e-16);
  });

  test("a whole list at once, which stays as it was", () => {
    const diameters = [10, 20, 40];
    const si = toSI(diameters, "nm");
    expect(si).toEqual(new Float64Array([10e-9, 20e-9, 40e-9]));
    expect(fromSI(si, "nm")).toEqual(new Float64Array([10, 20, 40]));
    expect(diameters).toEqual([10, 20, 40]);
  });

  test("a conversion and its inverse lose no more than two roundings", () => {
    const units: Unit[] = ["nm", "µm", "1/cm^3", "µg/m^3", "nm^3/cm^3", "nm/h", "L/min", "d", "hPa"];
    const value = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...units), value, (unit, value) => {
        expect(relativeError(fromSI(toSI(value, unit), unit), value)).toBeLessThan(2.3e-16);
      }),
    );
  });

  test("the micro sign, the Greek letter and u are one prefix", () => {
    expect(toSI(7, "μm")).toBe(toSI(7, "µm"));
    expect(toSI(7, "um^3/cm^3")).toBe(toSI(7, "µm^3/cm^3"));
  });

  test("NaN stays NaN", () => {
    expect(toSI(Number.NaN, "nm")).toBeNaN();
    expect(fromSI([1, Number.NaN], "°C")[1]).toBeNaN();
  });

  test.each(["furlong", "1/cm3", "toString", "", undefined])("%j is refused with what is known", (unit) => {
    const wrong = () => toSI(1, unit as Unit);
    expect(wrong).toThrow(/expected one of \[nm, µm, .*\] for `unit`, received /);
    expect(wrong).toThrow(expect.objectContaining({ code: "unknown-choice", field: "unit" }));
    expect(wrong).toThrow(expect.toSatisfy(isAitkenError));
  });
});
