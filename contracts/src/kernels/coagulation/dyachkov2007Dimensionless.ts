import { relative } from "../../accuracy.ts";
import { nonNegative, real } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const dyachkov2007Dimensionless = defineFormula({
  name: "coagulation/dyachkov2007Dimensionless",
  summary: "Dimensionless coagulation coefficient of attracting particles; the limit of no potential where they repel.",
  equation: String.raw`H = \frac{4\pi K^2}{\dfrac{\sqrt{2\pi}\,K\,\eta_\mathrm{k}\,E}{1 - (2 + x)\,x\,\mathrm{expm1}\!\left(-\frac{\varphi}{A(2 + x)}\right)} + \dfrac{1 - E}{1 - e^{-\varphi}}},\quad x = K\frac{\eta_\mathrm{k}}{\eta_\mathrm{c}},\ A = 1 + x,\ E = e^{-\varphi/A}`,
  source:
    "D'yachkov et al. (2007), J. Chem. Phys. 126, 124101; Chahl & Gopalakrishnan (2019), Aerosol Sci. Technol. 53, 933",
  dimensions: ["pair"],
  inputs: {
    diffusiveKnudsenNumber: array("1", ["pair"], { domain: nonNegative }),
    coulombPotentialRatio: array("1", ["pair"], { domain: real }),
  },
  outputs: {
    dimensionlessCoefficient: array("1", ["pair"], { accuracy: relative({ float64: 3e-15, float32: 2e-6 }) }),
  },
  operations: { add: 8, multiply: 10, divide: 6, exponential: 4 },
});
