import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const mobility = defineFormula({
  name: "particle/mobility",
  summary: "Mobility of a particle in a gas: its velocity over the force.",
  equation: String.raw`B = \frac{C_\mathrm{c}}{6\pi\mu r}`,
  source: "Seinfeld & Pandis (2016), eq. 9.78",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: positive }),
    slipCorrection: array("1", ["box", "particle"], { domain: positive }),
    dynamicViscosity: each("Pa s", ["box"], { domain: positive }),
  },
  outputs: {
    mobility: array("s/kg", ["box", "particle"], { accuracy: relative({ float64: 2e-15, float32: 2e-6 }) }),
  },
  operations: { multiply: 2, divide: 1 },
});
