import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const moleculeNumberConcentration = defineFormula({
  name: "gas/moleculeNumberConcentration",
  summary: "Number of molecules in a volume of gas, from its mass concentration.",
  equation: String.raw`C = \frac{c N_\mathrm{A}}{M}`,
  source: "definition",
  dimensions: ["box"],
  inputs: {
    concentration: each("kg/m^3", ["box"], { domain: nonNegative }),
    molarMass: each("kg/mol", ["box"], { domain: positive }),
  },
  outputs: {
    moleculeNumberConcentration: array("1/m^3", ["box"], { accuracy: relative({ float64: 2e-15, float32: 1e-6 }) }),
  },
  operations: { multiply: 1, divide: 1 },
});
