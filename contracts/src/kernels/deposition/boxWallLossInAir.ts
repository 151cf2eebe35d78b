import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const boxWallLossInAir = defineFormula({
  name: "deposition/boxWallLossInAir",
  summary: "Loss of particles in air to the walls of a rectangular chamber.",
  equation: String.raw`\beta = \frac{\frac4\pi H(L + W)q + v L W \coth\frac{\pi v}{4q}}{LWH},\quad q = \sqrt{k_\mathrm{e} D}`,
  source: "Crump, Flagan & Seinfeld (1982); McMurry & Rader (1985)",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: positive }),
    density: each("kg/m^3", ["box", "particle"], { domain: positive }),
    temperature: each("K", ["box"], { domain: positive }),
    pressure: each("Pa", ["box"], { domain: positive }),
    wallEddyDiffusivity: each("1/s", ["box"], { domain: positive }),
    length: each("m", ["box"], { domain: positive }),
    width: each("m", ["box"], { domain: positive }),
    height: each("m", ["box"], { domain: positive }),
  },
  outputs: {
    coefficient: array("1/s", ["box", "particle"], { accuracy: relative({ float64: 4e-15, float32: 3e-6 }) }),
  },
  operations: { add: 10, multiply: 30, divide: 10, squareRoot: 4, exponential: 2 },
});
