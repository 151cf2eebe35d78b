import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const meanFreePath = defineFormula({
  name: "gas/meanFreePath",
  summary: "Mean free path of a gas from its viscosity.",
  equation: String.raw`\lambda = \frac{2\mu}{P \sqrt{8M/(\pi R T)}}`,
  source: "Seinfeld & Pandis (2016), eq. 9.6",
  dimensions: ["box"],
  inputs: {
    temperature: each("K", ["box"], { domain: positive }),
    pressure: each("Pa", ["box"], { domain: positive }),
    molarMass: each("kg/mol", ["box"], { domain: positive }),
    dynamicViscosity: each("Pa s", ["box"], { domain: positive }),
  },
  outputs: {
    meanFreePath: array("m", ["box"], { accuracy: relative({ float64: 2e-15, float32: 2e-6 }) }),
  },
  operations: { multiply: 3, divide: 2, squareRoot: 1 },
});
