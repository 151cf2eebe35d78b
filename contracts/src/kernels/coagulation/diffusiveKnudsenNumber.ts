import { relative } from "../../accuracy.ts";
import { positive, real } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { definePairFormula } from "../../formula.ts";

export const diffusiveKnudsenNumber = definePairFormula({
  name: "coagulation/diffusiveKnudsenNumber",
  summary: "Mean free path of two particles' relative motion over the distance at which they collide.",
  equation: String.raw`\mathrm{Kn}_D = \frac{\sqrt{k_\mathrm{B} T\,m_{ij}}\,\eta_\mathrm{c}}{f_{ij}\,(r_i + r_j)\,\eta_\mathrm{k}},\quad x_{ij} = \frac{x_i x_j}{x_i + x_j}`,
  source:
    "Gopalakrishnan & Hogan (2012), Phys. Rev. E 85, 026410; Chahl & Gopalakrishnan (2019), Aerosol Sci. Technol. 53, 933",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: positive }),
    mass: array("kg", ["box", "particle"], { domain: positive }),
    frictionFactor: array("kg/s", ["box", "particle"], { domain: positive }),
    coulombPotentialRatio: array("1", ["box", "particle", "particle"], { domain: real, symmetric: true }),
    temperature: each("K", ["box"], { domain: positive }),
  },
  outputs: {
    diffusiveKnudsenNumber: array("1", ["box", "particle", "particle"], {
      symmetric: true,
      accuracy: relative({ float64: 4e-15, float32: 2e-6 }),
    }),
  },
  operations: { add: 4, multiply: 6, divide: 4, squareRoot: 1, exponential: 2 },
});
