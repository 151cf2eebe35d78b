import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const vaporMeanFreePath = defineFormula({
  name: "gas/vaporMeanFreePath",
  summary:
    "Mean free path of a vapor from its diffusion coefficient, the one that the transition correction needs for its kinetic limit.",
  equation: String.raw`\lambda = \frac{3D}{\bar c},\quad \bar c = \sqrt{\frac{8RT}{\pi M}}`,
  source: "Fuchs & Sutugin (1971); Seinfeld & Pandis (2016), sec. 12.1",
  dimensions: ["box"],
  inputs: {
    diffusionCoefficient: each("m^2/s", ["box"], { domain: nonNegative }),
    molarMass: each("kg/mol", ["box"], { domain: positive }),
    temperature: each("K", ["box"], { domain: positive }),
  },
  outputs: {
    meanFreePath: array("m", ["box"], { accuracy: relative({ float64: 2e-15, float32: 2e-6 }) }),
  },
  operations: { multiply: 2, divide: 2, squareRoot: 1 },
});
