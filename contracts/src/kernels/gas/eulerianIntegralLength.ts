import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const eulerianIntegralLength = defineFormula({
  name: "gas/eulerianIntegralLength",
  summary: "Eulerian integral length scale of turbulence.",
  equation: String.raw`L_\mathrm{e} = \tfrac12 u'^3/\varepsilon`,
  source: "Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016",
  dimensions: ["box"],
  inputs: {
    fluidRootMeanSquareVelocity: each("m/s", ["box"], { domain: positive }),
    turbulentDissipation: each("m^2/s^3", ["box"], { domain: positive }),
  },
  outputs: {
    eulerianIntegralLength: array("m", ["box"], { accuracy: relative({ float64: 2e-15, float32: 2e-6 }) }),
  },
  operations: { multiply: 3, divide: 1 },
});
