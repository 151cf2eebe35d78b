import { relative } from "../../accuracy.ts";
import { fractionOrZero, nonNegative } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const transitionCorrection = defineFormula({
  name: "particle/transitionCorrection",
  summary: "Flux of vapor to a particle over that of the continuum; 0 without accommodation.",
  equation: String.raw`f = \frac{0.75\,\alpha\,(1 + \mathrm{Kn})}{\mathrm{Kn}^2 + \mathrm{Kn} + 0.283\,\alpha\,\mathrm{Kn} + 0.75\,\alpha}`,
  source: "Fuchs & Sutugin (1971); Seinfeld & Pandis (2016), eq. 12.43",
  dimensions: ["box", "particle"],
  inputs: {
    knudsenNumber: array("1", ["box", "particle"], { domain: nonNegative }),
    massAccommodation: each("1", ["box"], { domain: fractionOrZero }),
  },
  outputs: {
    transitionCorrection: array("1", ["box", "particle"], { accuracy: relative({ float64: 3e-15, float32: 2e-6 }) }),
  },
  operations: { add: 4, multiply: 5, divide: 1 },
});
