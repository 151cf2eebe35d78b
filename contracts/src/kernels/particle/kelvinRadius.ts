import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const kelvinRadius = defineFormula({
  name: "particle/kelvinRadius",
  summary: "Radius at which the curvature of a particle raises a vapor pressure by the factor e.",
  equation: String.raw`r_\mathrm{K} = \frac{2\sigma M}{R T \rho}`,
  source: "Thomson (1871); Seinfeld & Pandis (2016), eq. 10.86",
  dimensions: ["box"],
  inputs: {
    surfaceTension: each("N/m", ["box"], { domain: positive }),
    density: each("kg/m^3", ["box"], { domain: positive }),
    molarMass: each("kg/mol", ["box"], { domain: positive }),
    temperature: each("K", ["box"], { domain: positive }),
  },
  outputs: {
    kelvinRadius: array("m", ["box"], { accuracy: relative({ float64: 2e-15, float32: 2e-6 }) }),
  },
  operations: { multiply: 3, divide: 1 },
});
