import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const boxWallLoss = defineFormula({
  name: "deposition/boxWallLoss",
  summary: "Loss of particles to the walls of a rectangular chamber.",
  equation: String.raw`\beta = \frac{\frac4\pi H(L + W)q + v L W \coth\frac{\pi v}{4q}}{LWH},\quad q = \sqrt{k_\mathrm{e} D}`,
  source: "Crump, Flagan & Seinfeld (1982); McMurry & Rader (1985)",
  dimensions: ["box", "particle"],
  inputs: {
    wallEddyDiffusivity: each("1/s", ["box"], { domain: positive }),
    diffusionCoefficient: array("m^2/s", ["box", "particle"], { domain: positive }),
    settlingVelocity: array("m/s", ["box", "particle"], { domain: nonNegative }),
    length: each("m", ["box"], { domain: positive }),
    width: each("m", ["box"], { domain: positive }),
    height: each("m", ["box"], { domain: positive }),
  },
  outputs: {
    coefficient: array("1/s", ["box", "particle"], { accuracy: relative({ float64: 3e-15, float32: 2e-6 }) }),
  },
  operations: { add: 4, multiply: 10, divide: 4, squareRoot: 1, exponential: 1 },
});
