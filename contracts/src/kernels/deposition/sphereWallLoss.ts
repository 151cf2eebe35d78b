import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const sphereWallLoss = defineFormula({
  name: "deposition/sphereWallLoss",
  summary: "Loss of particles to the wall of a spherical chamber.",
  equation: String.raw`\beta = \frac{6q}{\pi R} D_1\!\left(\frac{\pi v}{2q}\right) + \frac{3v}{4R},\quad q = \sqrt{k_\mathrm{e} D}`,
  source: "Crump & Seinfeld (1981), J. Aerosol Sci. 12, 405; McMurry & Rader (1985)",
  dimensions: ["box", "particle"],
  inputs: {
    wallEddyDiffusivity: each("1/s", ["box"], { domain: positive }),
    diffusionCoefficient: array("m^2/s", ["box", "particle"], { domain: positive }),
    settlingVelocity: array("m/s", ["box", "particle"], { domain: nonNegative }),
    chamberRadius: each("m", ["box"], { domain: positive }),
  },
  outputs: {
    coefficient: array("1/s", ["box", "particle"], { accuracy: relative({ float64: 3e-15, float32: 1e-6 }) }),
  },
  operations: { add: 11, multiply: 16, divide: 4, squareRoot: 1, exponential: 1 },
});
