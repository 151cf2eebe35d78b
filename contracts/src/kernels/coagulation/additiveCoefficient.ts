import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { definePairFormula } from "../../formula.ts";

export const additiveCoefficient = definePairFormula({
  name: "coagulation/additiveCoefficient",
  summary: "Coagulation coefficient that grows with the sum of volumes: dN/dt = −kNV, V the total volume.",
  equation: String.raw`K_{ij} = k\,(v_i + v_j)`,
  source: "Golovin (1963)",
  dimensions: ["box", "particle"],
  inputs: {
    volume: array("m^3", ["box", "particle"], { domain: positive }),
    rate: each("1/s", ["box"], { domain: nonNegative }),
  },
  outputs: {
    coefficient: array("m^3/s", ["box", "particle", "particle"], {
      symmetric: true,
      accuracy: relative({ float64: 2e-15, float32: 1e-6 }),
    }),
  },
  operations: { add: 1, multiply: 1 },
});
