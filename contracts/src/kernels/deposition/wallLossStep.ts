import { relative } from "../../accuracy.ts";
import { nonNegative } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const wallLossStep = defineFormula({
  name: "deposition/wallLossStep",
  summary: "A step of wall loss in place, exact for any length.",
  equation: String.raw`c \leftarrow c\,e^{-\beta\,\Delta t}`,
  source: "exact solution",
  dimensions: ["box", "particle"],
  inputs: {
    coefficient: array("1/s", ["box", "particle"], { domain: nonNegative }),
    timeStep: each("s", ["box"], { domain: nonNegative }),
  },
  updates: {
    concentration: array("1/m^3", ["box", "particle"], {
      domain: nonNegative,
      accuracy: relative({ float64: 3e-13, float32: 0.0002 }),
    }),
  },
  operations: { multiply: 2, exponential: 1 },
});
