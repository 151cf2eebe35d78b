import { relative } from "../../accuracy.ts";
import { nonNegative } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const surfacePartialPressure = defineFormula({
  name: "particle/surfacePartialPressure",
  summary: "Partial pressure over a solution from the activity.",
  equation: String.raw`p = a\, p_0`,
  source: "Raoult (1887)",
  dimensions: ["box", "particle"],
  inputs: {
    pureVaporPressure: each("Pa", ["box"], { domain: nonNegative }),
    activity: array("1", ["box", "particle"], { domain: nonNegative }),
  },
  outputs: {
    surfacePartialPressure: array("Pa", ["box", "particle"], { accuracy: relative({ float64: 0, float32: 1e-6 }) }),
  },
  operations: { multiply: 1 },
});
