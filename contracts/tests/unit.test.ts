import { describe, expect, test } from "vitest";
import { constants } from "../src/constants.ts";
import { parseUnit } from "../src/unit.ts";

describe("a unit is read as powers of m, kg, s, K, mol and A", () => {
  test.each([
    ["1", [0, 0, 0, 0, 0, 0]],
    ["m", [1, 0, 0, 0, 0, 0]],
    ["m^3/s", [3, 0, -1, 0, 0, 0]],
    ["1/m^3", [-3, 0, 0, 0, 0, 0]],
    ["1/(m^3 s)", [-3, 0, -1, 0, 0, 0]],
    ["kg m^-3", [-3, 1, 0, 0, 0, 0]],
    ["Pa s", [-1, 1, -1, 0, 0, 0]],
    ["J/(mol K)", [2, 1, -2, -1, -1, 0]],
    ["W/(m K)", [1, 1, -3, -1, 0, 0]],
    ["s/kg", [0, -1, 1, 0, 0, 0]],
    ["m/(s/kg)", [1, 1, -1, 0, 0, 0]],
    ["C/V", [-2, -1, 4, 0, 0, 2]],
  ])("%s", (unit, exponents) => {
    expect(parseUnit(unit)).toEqual(exponents);
  });

  test.each(["", " ", "parsec", "m^", "m^x", "(m", "m)", "m//", "m²"])("%j is refused", (unit) => {
    expect(() => parseUnit(unit)).toThrow(/expected a unit such as/);
  });

  test("and every constant has one", () => {
    for (const { unit } of Object.values(constants)) expect(parseUnit(unit)).toHaveLength(6);
  });
});
