import { relative } from "../../accuracy.ts";
import { constants } from "../../constants.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each, scalar } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const dragSettlingVelocity = defineFormula({
  name: "particle/dragSettlingVelocity",
  summary:
    "Settling velocity with the drag of Schiller and Naumann beyond a Reynolds number of the Stokes velocity, which is kept below it.",
  equation: String.raw`v = \frac{\mathrm{Re}\,\nu}{2r},\quad \mathrm{Re} = \sup\{x: x f(x) \le \mathrm{Re}_0\},\quad f(x) = 1,\ 1 + 0.15\,x^{0.687},\ \tfrac{0.44}{24}x\ \text{for}\ x < 1,\ < 1000,\ \ge 1000`,
  source: "Schiller & Naumann (1933)",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: positive }),
    density: each("kg/m^3", ["box", "particle"], { domain: positive }),
    fluidDensity: each("kg/m^3", ["box"], { domain: positive }),
    dynamicViscosity: each("Pa s", ["box"], { domain: positive }),
    slipCorrection: array("1", ["box", "particle"], { domain: positive }),
    gravitationalAcceleration: each("m/s^2", ["box"], { domain: nonNegative, default: constants.gravity.value }),
    reynoldsNumberThreshold: scalar("1", { domain: nonNegative, default: 0.1 }),
  },
  outputs: {
    settlingVelocity: array("m/s", ["box", "particle"], { accuracy: relative({ float64: 3e-15, float32: 2e-6 }) }),
  },
  requires: {
    field: "density",
    expected: "particles no lighter than the fluid",
    holds: ({ density = 0, fluidDensity = 0 }) => density >= fluidDensity,
  },
  operations: { add: 11, multiply: 23, divide: 4, squareRoot: 1, exponential: 3 },
});
