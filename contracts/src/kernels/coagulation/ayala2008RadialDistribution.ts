import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { definePairFormula } from "../../formula.ts";

export const ayala2008RadialDistribution = definePairFormula({
  name: "coagulation/ayala2008RadialDistribution",
  summary: "How much turbulence clusters two kinds of particles at the distance of a collision.",
  equation: String.raw`g_{12} = \left(\frac{\eta^2 + r_\mathrm{c}^2}{R^2 + r_\mathrm{c}^2}\right)^{C_1/2},\quad C_1 = \frac{y(\max \mathrm{St})}{(g\tau_\mathrm{K}/v_\mathrm{K})^{f_3}},\ y = \max(0,\ -0.1988\,\mathrm{St}^4 + 1.5275\,\mathrm{St}^3 - 4.2942\,\mathrm{St}^2 + 5.3406\,\mathrm{St}),\ r_\mathrm{c}^2 = \eta^2\,|\mathrm{St}_i - \mathrm{St}_j|\,F`,
  source: "Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: positive }),
    stokesNumber: array("1", ["box", "particle"], { domain: positive }),
    kolmogorovLength: each("m", ["box"], { domain: positive }),
    taylorMicroscaleReynoldsNumber: each("1", ["box"], { domain: positive }),
    normalizedAccelerationVariance: each("1", ["box"], { domain: positive }),
    kolmogorovVelocity: each("m/s", ["box"], { domain: positive }),
    kolmogorovTime: each("s", ["box"], { domain: positive }),
  },
  outputs: {
    radialDistribution: array("1", ["box", "particle", "particle"], {
      symmetric: true,
      accuracy: relative({ float64: 5e-15, float32: 6e-6 }),
    }),
  },
  operations: { add: 12, multiply: 16, divide: 2, squareRoot: 1, exponential: 3 },
});
