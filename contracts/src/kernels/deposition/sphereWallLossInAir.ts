import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const sphereWallLossInAir = defineFormula({
  name: "deposition/sphereWallLossInAir",
  summary: "Loss of particles in air to the wall of a spherical chamber.",
  equation: String.raw`\beta = \frac{6q}{\pi R} D_1\!\left(\frac{\pi v}{2q}\right) + \frac{3v}{4R},\quad q = \sqrt{k_\mathrm{e} D}`,
  source: "Crump & Seinfeld (1981), J. Aerosol Sci. 12, 405; McMurry & Rader (1985)",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: positive }),
    density: each("kg/m^3", ["box", "particle"], { domain: positive }),
    temperature: each("K", ["box"], { domain: positive }),
    pressure: each("Pa", ["box"], { domain: positive }),
    wallEddyDiffusivity: each("1/s", ["box"], { domain: positive }),
    chamberRadius: each("m", ["box"], { domain: positive }),
  },
  outputs: {
    coefficient: array("1/s", ["box", "particle"], { accuracy: relative({ float64: 4e-15, float32: 2e-6 }) }),
  },
  operations: { add: 17, multiply: 36, divide: 10, squareRoot: 4, exponential: 2 },
});
