import { relative } from "../../accuracy.ts";
import { nonNegative, real } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const gatti2008Dimensionless = defineFormula({
  name: "coagulation/gatti2008Dimensionless",
  summary:
    "Dimensionless coagulation coefficient of attracting particles with one collision in the sheath; hard spheres where they repel.",
  equation: String.raw`H = 4\pi K^2\left[1 - (1 + q)e^{-q}\right] + \sqrt{8\pi}\,K\left[1 + \frac{2\sqrt\pi\,1.22^3\,\eta_\mathrm{c}\varphi^3}{9\,\eta_\mathrm{k}^2 K}\right]e^{-q},\quad q = \frac{1.22\sqrt\pi\,\eta_\mathrm{c}\varphi}{2\,\eta_\mathrm{k} K}`,
  source:
    "Gatti & Kortshagen (2008), Phys. Rev. E 78, 046402; Chahl & Gopalakrishnan (2019), Aerosol Sci. Technol. 53, 933",
  dimensions: ["pair"],
  inputs: {
    diffusiveKnudsenNumber: array("1", ["pair"], { domain: nonNegative }),
    coulombPotentialRatio: array("1", ["pair"], { domain: real }),
  },
  outputs: {
    dimensionlessCoefficient: array("1", ["pair"], { accuracy: relative({ float64: 6e-15, float32: 4e-6 }) }),
  },
  operations: { add: 5, multiply: 16, divide: 4, exponential: 3 },
});
