import { relative } from "../../accuracy.ts";
import { nonNegative } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const slipCorrection = defineFormula({
  name: "particle/slipCorrection",
  summary: "Slip correction of Cunningham; 1 for Kn = 0.",
  equation: String.raw`C_\mathrm{c} = 1 + \mathrm{Kn}\left(1.257 + 0.4\,e^{-1.1/\mathrm{Kn}}\right)`,
  source: "Cunningham (1910); Seinfeld & Pandis (2016), eq. 9.34",
  dimensions: ["box", "particle"],
  inputs: {
    knudsenNumber: array("1", ["box", "particle"], { domain: nonNegative }),
  },
  outputs: {
    slipCorrection: array("1", ["box", "particle"], { accuracy: relative({ float64: 2e-15, float32: 1e-6 }) }),
  },
  operations: { add: 2, multiply: 2, divide: 1, exponential: 1 },
});
