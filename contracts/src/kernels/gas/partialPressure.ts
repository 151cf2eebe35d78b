import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const partialPressure = defineFormula({
  name: "gas/partialPressure",
  summary: "Partial pressure of a gas from its mass concentration.",
  equation: String.raw`p = \frac{c R T}{M}`,
  source: "ideal gas",
  dimensions: ["box"],
  inputs: {
    concentration: each("kg/m^3", ["box"], { domain: nonNegative }),
    molarMass: each("kg/mol", ["box"], { domain: positive }),
    temperature: each("K", ["box"], { domain: positive }),
  },
  outputs: {
    partialPressure: array("Pa", ["box"], { accuracy: relative({ float64: 2e-15, float32: 1e-6 }) }),
  },
  operations: { multiply: 2, divide: 1 },
});
