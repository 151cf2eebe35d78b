import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const dynamicViscosity = defineFormula({
  name: "gas/dynamicViscosity",
  summary: "Dynamic viscosity of air.",
  equation: String.raw`\mu = \mu_0 \left(\frac{T}{T_0}\right)^{3/2} \frac{T_0 + S}{T + S}`,
  source: "Sutherland (1893)",
  dimensions: ["box"],
  inputs: {
    temperature: each("K", ["box"], { domain: positive }),
  },
  outputs: {
    dynamicViscosity: array("Pa s", ["box"], { accuracy: relative({ float64: 3e-15, float32: 2e-6 }) }),
  },
  operations: { add: 1, multiply: 2, divide: 2, squareRoot: 1 },
});
