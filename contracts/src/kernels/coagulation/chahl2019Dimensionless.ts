import { relative } from "../../accuracy.ts";
import { nonNegative, real } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const chahl2019Dimensionless = defineFormula({
  name: "coagulation/chahl2019Dimensionless",
  summary:
    "Dimensionless coagulation coefficient of attracting particles, fitted to Langevin simulations; hard spheres where they repel.",
  equation: String.raw`H = e^{\mu} H_\mathrm{HS},\quad \mu = \frac{C_2}{C_0} z^{-1/C_3 - 1} e^{-z^{-1/C_3}},\ z = 1 + C_3\frac{\ln K - C_1}{C_0}`,
  source: "Chahl & Gopalakrishnan (2019), Aerosol Sci. Technol. 53, 933",
  dimensions: ["pair"],
  inputs: {
    diffusiveKnudsenNumber: array("1", ["pair"], { domain: nonNegative }),
    coulombPotentialRatio: array("1", ["pair"], { domain: real }),
  },
  outputs: {
    dimensionlessCoefficient: array("1", ["pair"], { accuracy: relative({ float64: 4e-12, float32: 0.002 }) }),
  },
  operations: { add: 12, multiply: 16, divide: 4, exponential: 9 },
});
