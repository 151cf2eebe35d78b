import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const taylorMicroscale = defineFormula({
  name: "gas/taylorMicroscale",
  summary: "Taylor microscale of turbulence.",
  equation: String.raw`\lambda = u' \sqrt{15\nu/\varepsilon}`,
  source: "Pope, Turbulent Flows (2000), eq. 6.63",
  dimensions: ["box"],
  inputs: {
    fluidRootMeanSquareVelocity: each("m/s", ["box"], { domain: positive }),
    kinematicViscosity: each("m^2/s", ["box"], { domain: positive }),
    turbulentDissipation: each("m^2/s^3", ["box"], { domain: positive }),
  },
  outputs: {
    taylorMicroscale: array("m", ["box"], { accuracy: relative({ float64: 2e-15, float32: 1e-6 }) }),
  },
  operations: { multiply: 2, divide: 1, squareRoot: 1 },
});
