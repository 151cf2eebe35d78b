import { relative } from "../../accuracy.ts";
import { nonNegative, real } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const gopalakrishnan2012Dimensionless = defineFormula({
  name: "coagulation/gopalakrishnan2012Dimensionless",
  summary:
    "Dimensionless coagulation coefficient of attracting particles, fitted to trajectories; hard spheres elsewhere.",
  equation: String.raw`H = \frac{4\pi K^2}{1 + 1.598\,m^{1.1709}},\ m = \min\!\left(K, \frac{3K}{2\varphi}\right),\ \text{for}\ \varphi > 0.5,\ m < 2.5`,
  source: "Gopalakrishnan & Hogan (2012), Phys. Rev. E 85, 026410",
  dimensions: ["pair"],
  inputs: {
    diffusiveKnudsenNumber: array("1", ["pair"], { domain: nonNegative }),
    coulombPotentialRatio: array("1", ["pair"], { domain: real }),
  },
  outputs: {
    dimensionlessCoefficient: array("1", ["pair"], { accuracy: relative({ float64: 3e-15, float32: 2e-6 }) }),
  },
  operations: { add: 6, multiply: 12, divide: 2, exponential: 2 },
});
