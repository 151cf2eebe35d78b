import { relative } from "../../accuracy.ts";
import { nonNegative } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const firstOrderMassTransport = defineFormula({
  name: "condensation/firstOrderMassTransport",
  summary: "Volume of vapor that a particle collects per time.",
  equation: String.raw`k = 4\pi r D f`,
  source: "Seinfeld & Pandis (2016), ch. 12",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: nonNegative }),
    transitionCorrection: array("1", ["box", "particle"], { domain: nonNegative }),
    diffusionCoefficient: array("m^2/s", ["box", "particle"], { domain: nonNegative }),
  },
  outputs: {
    firstOrderMassTransport: array("m^3/s", ["box", "particle"], {
      accuracy: relative({ float64: 2e-15, float32: 2e-6 }),
    }),
  },
  operations: { multiply: 3 },
});
