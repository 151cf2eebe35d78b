import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const dilutionCoefficient = defineFormula({
  name: "dilution/dilutionCoefficient",
  summary: "Rate at which a flow dilutes a volume.",
  equation: String.raw`\alpha = Q/V`,
  source: "definition",
  dimensions: ["box"],
  inputs: {
    volume: each("m^3", ["box"], { domain: positive }),
    inputFlowRate: each("m^3/s", ["box"], { domain: nonNegative }),
  },
  outputs: {
    dilutionCoefficient: array("1/s", ["box"], { accuracy: relative({ float64: 0, float32: 1e-6 }) }),
  },
  operations: { divide: 1 },
});
