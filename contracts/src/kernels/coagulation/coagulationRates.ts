import { floored, relative } from "../../accuracy.ts";
import { increasing, nonNegative } from "../../domain.ts";
import { array, choice } from "../../field.ts";
import { defineKernel } from "../../kernel.ts";

/**
 * Gain by the fixed pivot: a pair i ≤ j collides at the rate w = K_ij c_i c_j (half of it for i = j) and its volume
 * v = x_i + x_j, x = r³, between the pivots x_q ≤ v ≤ x_q+1, is shared so that number and volume are conserved:
 * w (x_q+1 − v)/(x_q+1 − x_q) to q, w (v − x_q)/(x_q+1 − x_q) to q + 1. A pair beyond the last pivot is dropped, or
 * with `conserveVolume` becomes w v/x_n in the last bin. Of the coefficient, which is the same both ways, one half may be all that is read.
 * Loss: c_i Σ_j K_ij c_j.
 */
export const coagulationRates = defineKernel({
  name: "coagulation/coagulationRates",
  summary: "Gain and loss of number per size bin by coagulation, fixed pivot.",
  equation: String.raw`\mathrm{gain}_k = \sum_{i \le j} \left(1 - \tfrac12\delta_{ij}\right) K_{ij} c_i c_j \begin{cases} \dfrac{x_{k+1} - v}{x_{k+1} - x_k} & x_k \le v < x_{k+1} \\ \dfrac{v - x_{k-1}}{x_k - x_{k-1}} & x_{k-1} \le v < x_k \end{cases},\quad \mathrm{loss}_i = c_i \sum_j K_{ij} c_j,\quad x = r^3,\ v = x_i + x_j`,
  source: "Kumar & Ramkrishna (1996), Chem. Eng. Sci. 51, 1311; Seinfeld & Pandis (2016), eq. 13.61",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["particle"], { domain: increasing, fixed: true }),
    concentration: array("1/m^3", ["box", "particle"], { domain: nonNegative }),
    coefficient: array("m^3/s", ["box", "particle", "particle"], { domain: nonNegative, symmetric: true }),
    overflow: choice(["drop", "conserveVolume"], { default: "drop" }),
  },
  outputs: {
    gain: array("1/(m^3 s)", ["box", "particle"], {
      accuracy: floored({ float64: 2e-14, float32: 1e-5 }, { float64: 1e-15, float32: 1e-6 }),
    }),
    loss: array("1/(m^3 s)", ["box", "particle"], { accuracy: relative({ float64: 2e-14, float32: 1e-5 }) }),
  },
  cost: ({ box = 0, particle: n = 0 }) => {
    const pairs = (box * n * (n + 1)) / 2;
    return {
      add: 2 * box * n * n + 2 * pairs,
      multiply: box * n * n + 3 * pairs,
      divide: 0,
      squareRoot: 0,
      exponential: 0,
      bytes: 8 * box * n * n + 32 * box * n,
    };
  },
});
