import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const airMeanFreePath = defineFormula({
  name: "gas/airMeanFreePath",
  summary: "Mean free path of air.",
  equation: String.raw`\lambda = \frac{2\mu(T)}{P \sqrt{8M_\mathrm{air}/(\pi R T)}}`,
  source: "Sutherland (1893); Seinfeld & Pandis (2016), eq. 9.6",
  dimensions: ["box"],
  inputs: {
    temperature: each("K", ["box"], { domain: positive }),
    pressure: each("Pa", ["box"], { domain: positive }),
  },
  outputs: {
    meanFreePath: array("m", ["box"], { accuracy: relative({ float64: 4e-15, float32: 2e-6 }) }),
  },
  operations: { add: 1, multiply: 5, divide: 4, squareRoot: 2 },
});
