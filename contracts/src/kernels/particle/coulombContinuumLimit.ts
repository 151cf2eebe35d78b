import { relative } from "../../accuracy.ts";
import { real } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const coulombContinuumLimit = defineFormula({
  name: "particle/coulombContinuumLimit",
  summary: "How much a Coulomb potential enhances collisions in the continuum limit; 1 for no potential.",
  equation: String.raw`\eta = \frac{\varphi}{1 - e^{-\varphi}}`,
  source: "Gopalakrishnan & Hogan (2012), Phys. Rev. E 85, 026410, eq. 6b",
  dimensions: ["pair"],
  inputs: {
    coulombPotentialRatio: array("1", ["pair"], { domain: real }),
  },
  outputs: {
    enhancement: array("1", ["pair"], { accuracy: relative({ float64: 2e-15, float32: 5e-5 }) }),
  },
  operations: { divide: 1, exponential: 1 },
});
