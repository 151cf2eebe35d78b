import { scaled } from "../../accuracy.ts";
import { fractionOrZero, positive, real } from "../../domain.ts";
import { array, scalar } from "../../field.ts";
import { definePairFormula } from "../../formula.ts";

export const sedimentationCoefficient = definePairFormula({
  name: "coagulation/sedimentationCoefficient",
  summary: "Coagulation coefficient of particles that settle at different velocities.",
  equation: String.raw`K_{ij} = \pi (r_i + r_j)^2\,|v_i - v_j|\,E`,
  source: "Seinfeld & Pandis (2016), eq. 13A.4",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: positive }),
    settlingVelocity: array("m/s", ["box", "particle"], { domain: real }),
    collisionEfficiency: scalar("1", { domain: fractionOrZero, default: 1 }),
  },
  outputs: {
    coefficient: array("m^3/s", ["box", "particle", "particle"], {
      symmetric: true,
      accuracy: scaled(
        { float64: 2e-15, float32: 1e-6 },
        "the coefficient with the velocities added instead of subtracted",
      ),
    }),
  },
  operations: { add: 2, multiply: 4 },
});
