import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const thermalConductivity = defineFormula({
  name: "gas/thermalConductivity",
  summary: "Thermal conductivity of air.",
  equation: String.raw`k = 10^{-3}\,(4.39 + 0.071\,T)`,
  source: "Seinfeld & Pandis (2016), eq. 17.54",
  dimensions: ["box"],
  inputs: {
    temperature: each("K", ["box"], { domain: positive }),
  },
  outputs: {
    thermalConductivity: array("W/(m K)", ["box"], { accuracy: relative({ float64: 2e-15, float32: 1e-6 }) }),
  },
  operations: { add: 1, multiply: 1 },
});
