import { relative } from "../../accuracy.ts";
import { nonNegative } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const hardSphereDimensionless = defineFormula({
  name: "coagulation/hardSphereDimensionless",
  summary: "Dimensionless coagulation coefficient of neutral hard spheres.",
  equation: String.raw`H = \frac{4\pi K^2 + 25.836\,K^3 + \sqrt{8\pi}\,11.211\,K^4}{1 + 3.502\,K + 7.211\,K^2 + 11.211\,K^3}`,
  source: "Gopalakrishnan & Hogan (2011); Gopalakrishnan & Hogan (2012), Phys. Rev. E 85, 026410",
  dimensions: ["pair"],
  inputs: {
    diffusiveKnudsenNumber: array("1", ["pair"], { domain: nonNegative }),
  },
  outputs: {
    dimensionlessCoefficient: array("1", ["pair"], { accuracy: relative({ float64: 3e-15, float32: 3e-6 }) }),
  },
  operations: { add: 5, multiply: 7, divide: 1 },
});
