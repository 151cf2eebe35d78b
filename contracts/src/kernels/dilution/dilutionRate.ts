import { relative } from "../../accuracy.ts";
import { nonNegative } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const dilutionRate = defineFormula({
  name: "dilution/dilutionRate",
  summary: "Change of a concentration by dilution.",
  equation: String.raw`\frac{dc}{dt} = -\alpha c`,
  source: "definition",
  dimensions: ["box", "particle"],
  inputs: {
    coefficient: each("1/s", ["box"], { domain: nonNegative }),
    concentration: array("1/m^3", ["box", "particle"], { domain: nonNegative }),
  },
  outputs: {
    dilutionRate: array("1/(m^3 s)", ["box", "particle"], { accuracy: relative({ float64: 0, float32: 1e-6 }) }),
  },
  operations: { multiply: 1 },
});
