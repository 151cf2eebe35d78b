import { relative } from "../../accuracy.ts";
import { nonNegative, positive, real } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const chargedBoxWallLoss = defineFormula({
  name: "deposition/chargedBoxWallLoss",
  summary: "Loss of charged particles in air to the walls of a rectangular chamber.",
  equation: String.raw`\beta = \max\!\left(0,\ \beta_0\, e^{\min(\varphi, 50)} + \frac{Z E\,\mathrm{sign}(q)}{s}\right),\ \varphi = \frac{q^2 e^2}{4\pi\epsilon\,2r\,k_\mathrm{B} T},\ Z = \frac{|q| e}{3\pi\mu\,2r},\ E = F + \frac Us,\ s = \min(L, W, H)`,
  source: "particula's heuristic for charge; Crump, Flagan & Seinfeld (1982); McMurry & Rader (1985)",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: positive }),
    density: each("kg/m^3", ["box", "particle"], { domain: positive }),
    charge: array("1", ["box", "particle"], { domain: real }),
    temperature: each("K", ["box"], { domain: positive }),
    pressure: each("Pa", ["box"], { domain: positive }),
    wallEddyDiffusivity: each("1/s", ["box"], { domain: positive }),
    length: each("m", ["box"], { domain: positive }),
    width: each("m", ["box"], { domain: positive }),
    height: each("m", ["box"], { domain: positive }),
    wallPotential: each("V", ["box"], { domain: real }),
    wallElectricField: each("V/m", ["box"], { domain: nonNegative }),
  },
  outputs: {
    coefficient: array("1/s", ["box", "particle"], { accuracy: relative({ float64: 6e-14, float32: 0.0001 }) }),
  },
  operations: { add: 13, multiply: 40, divide: 13, squareRoot: 4, exponential: 3 },
});
