import { relative } from "../../accuracy.ts";
import { constants } from "../../constants.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const stokesSettlingVelocity = defineFormula({
  name: "particle/stokesSettlingVelocity",
  summary:
    "Settling velocity in Stokes's regime, with slip and buoyancy; a particle lighter than the fluid rises, with a velocity < 0.",
  equation: String.raw`v = \frac{(2r)^2 (\rho_\mathrm{p} - \rho_\mathrm{f})\, C_\mathrm{c}\, g}{18\mu}`,
  source: "Seinfeld & Pandis (2016), eq. 9.42",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: positive }),
    density: each("kg/m^3", ["box", "particle"], { domain: positive }),
    slipCorrection: array("1", ["box", "particle"], { domain: positive }),
    dynamicViscosity: each("Pa s", ["box"], { domain: positive }),
    gravitationalAcceleration: each("m/s^2", ["box"], { domain: nonNegative, default: constants.gravity.value }),
    fluidDensity: each("kg/m^3", ["box"], { domain: nonNegative }),
  },
  outputs: {
    settlingVelocity: array("m/s", ["box", "particle"], { accuracy: relative({ float64: 3e-15, float32: 2e-6 }) }),
  },
  operations: { add: 1, multiply: 5, divide: 1 },
});
