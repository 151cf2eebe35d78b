import { relative } from "../../accuracy.ts";
import { nonNegative } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const dilutionStep = defineFormula({
  name: "dilution/dilutionStep",
  summary: "A step of dilution in place, exact for any length.",
  equation: String.raw`c \leftarrow c\,e^{-\alpha\,\Delta t}`,
  source: "exact solution",
  dimensions: ["box", "particle"],
  inputs: {
    coefficient: each("1/s", ["box"], { domain: nonNegative }),
    timeStep: each("s", ["box"], { domain: nonNegative }),
  },
  updates: {
    concentration: array("1/m^3", ["box", "particle"], {
      domain: nonNegative,
      accuracy: relative({ float64: 4e-13, float32: 0.0002 }),
    }),
  },
  operations: { multiply: 2, exponential: 1 },
});
