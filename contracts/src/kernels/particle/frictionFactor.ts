import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const frictionFactor = defineFormula({
  name: "particle/frictionFactor",
  summary: "Force over velocity of a particle in a gas.",
  equation: String.raw`f = \frac{6\pi\mu r}{C_\mathrm{c}}`,
  source: "Seinfeld & Pandis (2016), ch. 9",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: nonNegative }),
    slipCorrection: array("1", ["box", "particle"], { domain: positive }),
    dynamicViscosity: each("Pa s", ["box"], { domain: positive }),
  },
  outputs: {
    frictionFactor: array("kg/s", ["box", "particle"], { accuracy: relative({ float64: 2e-15, float32: 2e-6 }) }),
  },
  operations: { multiply: 2, divide: 1 },
});
