import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const particleReynoldsNumber = defineFormula({
  name: "particle/particleReynoldsNumber",
  summary: "Reynolds number of a particle that moves through a fluid.",
  equation: String.raw`\mathrm{Re} = 2 r v/\nu`,
  source: "definition",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: positive }),
    velocity: array("m/s", ["box", "particle"], { domain: nonNegative }),
    kinematicViscosity: each("m^2/s", ["box"], { domain: positive }),
  },
  outputs: {
    particleReynoldsNumber: array("1", ["box", "particle"], { accuracy: relative({ float64: 2e-15, float32: 2e-6 }) }),
  },
  operations: { multiply: 2, divide: 1 },
});
