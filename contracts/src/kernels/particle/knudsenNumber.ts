import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const knudsenNumber = defineFormula({
  name: "particle/knudsenNumber",
  summary: "Mean free path of the gas over a particle's radius.",
  equation: String.raw`\mathrm{Kn} = \lambda/r`,
  source: "Seinfeld & Pandis (2016), eq. 9.1",
  dimensions: ["box", "particle"],
  inputs: {
    meanFreePath: each("m", ["box"], { domain: nonNegative }),
    radius: array("m", ["box", "particle"], { domain: positive }),
  },
  outputs: {
    knudsenNumber: array("1", ["box", "particle"], { accuracy: relative({ float64: 0, float32: 1e-6 }) }),
  },
  operations: { divide: 1 },
});
