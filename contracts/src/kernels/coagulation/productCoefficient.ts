import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { definePairFormula } from "../../formula.ts";

export const productCoefficient = definePairFormula({
  name: "coagulation/productCoefficient",
  summary: "Coagulation coefficient that grows with the product of volumes: dN/dt = −kV²/2 until gelation.",
  equation: String.raw`K_{ij} = k\,v_i v_j`,
  source: "McLeod (1962)",
  dimensions: ["box", "particle"],
  inputs: {
    volume: array("m^3", ["box", "particle"], { domain: positive }),
    rate: each("1/(m^3 s)", ["box"], { domain: nonNegative }),
  },
  outputs: {
    coefficient: array("m^3/s", ["box", "particle", "particle"], {
      symmetric: true,
      accuracy: relative({ float64: 2e-15, float32: 2e-6 }),
    }),
  },
  operations: { multiply: 2 },
});
