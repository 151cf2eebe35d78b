import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const meanThermalSpeed = defineFormula({
  name: "particle/meanThermalSpeed",
  summary: "Mean thermal speed of a particle.",
  equation: String.raw`\bar c = \sqrt{\frac{8 k_\mathrm{B} T}{\pi m}}`,
  source: "Seinfeld & Pandis (2016), table 9.5",
  dimensions: ["box", "particle"],
  inputs: {
    mass: array("kg", ["box", "particle"], { domain: positive }),
    temperature: each("K", ["box"], { domain: positive }),
  },
  outputs: {
    meanThermalSpeed: array("m/s", ["box", "particle"], { accuracy: relative({ float64: 2e-15, float32: 1e-6 }) }),
  },
  operations: { multiply: 1, divide: 1, squareRoot: 1 },
});
