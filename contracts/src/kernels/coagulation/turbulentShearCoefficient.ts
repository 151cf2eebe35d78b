import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { definePairFormula } from "../../formula.ts";

export const turbulentShearCoefficient = definePairFormula({
  name: "coagulation/turbulentShearCoefficient",
  summary: "Coagulation coefficient of particles that small eddies carry together.",
  equation: String.raw`K_{ij} = \sqrt{\frac{\pi\varepsilon}{120\,\nu}}\,(2r_i + 2r_j)^3`,
  source: "Saffman & Turner (1956); Seinfeld & Pandis (2016), eq. 13A.2",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: positive }),
    turbulentDissipation: each("m^2/s^3", ["box"], { domain: nonNegative }),
    kinematicViscosity: each("m^2/s", ["box"], { domain: positive }),
  },
  outputs: {
    coefficient: array("m^3/s", ["box", "particle", "particle"], {
      symmetric: true,
      accuracy: relative({ float64: 4e-15, float32: 3e-6 }),
    }),
  },
  operations: { add: 1, multiply: 3 },
});
