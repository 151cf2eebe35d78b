import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const taylorMicroscaleReynoldsNumber = defineFormula({
  name: "gas/taylorMicroscaleReynoldsNumber",
  summary: "Reynolds number of the Taylor microscale.",
  equation: String.raw`\mathrm{Re}_\lambda = u' \lambda/\nu`,
  source: "Pope, Turbulent Flows (2000)",
  dimensions: ["box"],
  inputs: {
    fluidRootMeanSquareVelocity: each("m/s", ["box"], { domain: positive }),
    taylorMicroscale: each("m", ["box"], { domain: positive }),
    kinematicViscosity: each("m^2/s", ["box"], { domain: positive }),
  },
  outputs: {
    taylorMicroscaleReynoldsNumber: array("1", ["box"], { accuracy: relative({ float64: 2e-15, float32: 2e-6 }) }),
  },
  operations: { multiply: 1, divide: 1 },
});
