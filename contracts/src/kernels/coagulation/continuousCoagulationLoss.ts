import { relative } from "../../accuracy.ts";
import { increasing, nonNegative } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineKernel } from "../../kernel.ts";

/**
 * Loss of a number distribution n(r) [1/m⁴] by coagulation, c_i ∫ K(r_i, r) n(r) dr by the trapezoid rule between the first and
 * the last radius; 0 with fewer than two radii.
 */
export const continuousCoagulationLoss = defineKernel({
  name: "coagulation/continuousCoagulationLoss",
  summary: "Loss of a number distribution over the radius by coagulation, trapezoid rule.",
  equation: String.raw`\mathrm{loss}_i = c_i \sum_{j<n-1} \left(r_{j+1} - r_j\right) \frac{K_{ij} c_j + K_{i,j+1} c_{j+1}}{2}`,
  source: "Seinfeld & Pandis (2016), eq. 13.61",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["particle"], { domain: increasing, fixed: true }),
    concentration: array("1/m^4", ["box", "particle"], { domain: nonNegative }),
    coefficient: array("m^3/s", ["box", "particle", "particle"], { domain: nonNegative, symmetric: true }),
  },
  outputs: {
    loss: array("1/(m^4 s)", ["box", "particle"], { accuracy: relative({ float64: 2e-14, float32: 1e-5 }) }),
  },
  cost: ({ box = 0, particle: n = 0 }) => ({
    add: box * n * n,
    multiply: box * (n * n + 2 * n),
    divide: 0,
    squareRoot: 0,
    exponential: 0,
    bytes: 8 * box * n * n + 16 * box * n + 8 * n,
  }),
});
