import { floored, relative } from "../../accuracy.ts";
import { increasing, nonNegative } from "../../domain.ts";
import { array, choice } from "../../field.ts";
import { defineKernel } from "../../kernel.ts";
import { mechanismSettings, mechanisms, particleProperties } from "./mechanisms.fields.ts";

/**
 * coagulationRates straight from particles: the coefficient is coagulationCoefficient's, by the same choices, computed pair by
 * pair and never stored. What memory that takes grows with the number of particles and not with its square, so grids
 * of a hundred thousand bins fit; with fewer and a coefficient that stays as it is, computing it once is faster. As exact as the coefficient: with `dns` 3e-7.
 */
export const coagulationRatesInAir = defineKernel({
  name: "coagulation/coagulationRatesInAir",
  summary: "Gain and loss of number per size bin by coagulation in air, fixed pivot, without a stored coefficient.",
  equation: String.raw`\mathrm{gain}_k = \sum_{i \le j} \left(1 - \tfrac12\delta_{ij}\right) K_{ij} c_i c_j \begin{cases} \dfrac{x_{k+1} - v}{x_{k+1} - x_k} & x_k \le v < x_{k+1} \\ \dfrac{v - x_{k-1}}{x_k - x_{k-1}} & x_{k-1} \le v < x_k \end{cases},\quad \mathrm{loss}_i = c_i \sum_j K_{ij} c_j,\quad x = r^3,\ v = x_i + x_j`,
  source:
    "Kumar & Ramkrishna (1996), Chem. Eng. Sci. 51, 1311; Seinfeld & Pandis (2016), eq. 13.61; the coefficient as coagulationCoefficient",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["particle"], { domain: increasing, fixed: true }),
    concentration: array("1/m^3", ["box", "particle"], { domain: nonNegative }),
    ...mechanisms,
    ...particleProperties,
    ...mechanismSettings,
    overflow: choice(["drop", "conserveVolume"], { default: "drop" }),
  },
  outputs: {
    gain: array("1/(m^3 s)", ["box", "particle"], {
      accuracy: floored({ float64: 1e-13, float32: 3e-5 }, { float64: 1e-15, float32: 1e-6 }),
    }),
    loss: array("1/(m^3 s)", ["box", "particle"], { accuracy: relative({ float64: 1e-13, float32: 6e-5 }) }),
  },
  cost: ({ box = 0, particle: n = 0 }) => {
    const pairs = (box * n * (n + 1)) / 2;
    const particles = box * n;
    return {
      add: 10 * pairs + 8 * particles,
      multiply: 14 * pairs + 20 * particles,
      divide: pairs + 6 * particles,
      squareRoot: 2 * pairs + 2 * particles,
      exponential: particles,
      bytes: 56 * particles,
    };
  },
});
