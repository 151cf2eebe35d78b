import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const concentrationFromPressure = defineFormula({
  name: "gas/concentrationFromPressure",
  summary: "Mass concentration of a gas from its partial pressure.",
  equation: String.raw`c = \frac{p M}{R T}`,
  source: "ideal gas",
  dimensions: ["box"],
  inputs: {
    partialPressure: each("Pa", ["box"], { domain: nonNegative }),
    molarMass: each("kg/mol", ["box"], { domain: positive }),
    temperature: each("K", ["box"], { domain: positive }),
  },
  outputs: {
    concentration: array("kg/m^3", ["box"], { accuracy: relative({ float64: 2e-15, float32: 2e-6 }) }),
  },
  operations: { multiply: 2, divide: 1 },
});
