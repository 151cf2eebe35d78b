import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const kolmogorovTime = defineFormula({
  name: "gas/kolmogorovTime",
  summary: "Time scale of the smallest eddies.",
  equation: String.raw`\tau_\mathrm{K} = (\nu/\varepsilon)^{1/2}`,
  source: "Kolmogorov (1941); Pope, Turbulent Flows (2000)",
  dimensions: ["box"],
  inputs: {
    kinematicViscosity: each("m^2/s", ["box"], { domain: positive }),
    turbulentDissipation: each("m^2/s^3", ["box"], { domain: positive }),
  },
  outputs: {
    kolmogorovTime: array("s", ["box"], { accuracy: relative({ float64: 4e-16, float32: 1e-6 }) }),
  },
  operations: { divide: 1, squareRoot: 1 },
});
