import { relative } from "../../accuracy.ts";
import { real } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const coulombKineticLimit = defineFormula({
  name: "particle/coulombKineticLimit",
  summary: "How much a Coulomb potential enhances collisions in the kinetic limit.",
  equation: String.raw`\eta = 1 + \varphi\ (\varphi \ge 0),\quad e^{\varphi}\ (\varphi < 0)`,
  source: "Gopalakrishnan & Hogan (2012), Phys. Rev. E 85, 026410, eq. 6d, e",
  dimensions: ["pair"],
  inputs: {
    coulombPotentialRatio: array("1", ["pair"], { domain: real }),
  },
  outputs: {
    enhancement: array("1", ["pair"], { accuracy: relative({ float64: 4e-16, float32: 0.0001 }) }),
  },
  operations: { add: 1, exponential: 1 },
});
