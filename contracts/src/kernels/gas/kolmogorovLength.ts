import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const kolmogorovLength = defineFormula({
  name: "gas/kolmogorovLength",
  summary: "Size of the smallest eddies.",
  equation: String.raw`\eta = (\nu^3/\varepsilon)^{1/4}`,
  source: "Kolmogorov (1941); Pope, Turbulent Flows (2000)",
  dimensions: ["box"],
  inputs: {
    kinematicViscosity: each("m^2/s", ["box"], { domain: positive }),
    turbulentDissipation: each("m^2/s^3", ["box"], { domain: positive }),
  },
  outputs: {
    kolmogorovLength: array("m", ["box"], { accuracy: relative({ float64: 2e-15, float32: 1e-6 }) }),
  },
  operations: { multiply: 1, divide: 1, squareRoot: 2 },
});
