import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { definePairFormula } from "../../formula.ts";

export const constantCoefficient = definePairFormula({
  name: "coagulation/constantCoefficient",
  summary: "Coagulation coefficient that is the same for all pairs: dN/dt = −kN²/2.",
  equation: "K_{ij} = k",
  source: "Smoluchowski (1916)",
  dimensions: ["box", "particle"],
  inputs: {
    volume: array("m^3", ["box", "particle"], { domain: positive }),
    rate: each("m^3/s", ["box"], { domain: nonNegative }),
  },
  outputs: {
    coefficient: array("m^3/s", ["box", "particle", "particle"], {
      symmetric: true,
      accuracy: relative({ float64: 0, float32: 1e-6 }),
    }),
  },
  operations: {},
});
