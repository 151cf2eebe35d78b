import { relative } from "../../accuracy.ts";
import { nonNegative } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const kelvinTerm = defineFormula({
  name: "particle/kelvinTerm",
  summary: "How much the curvature of a particle raises a vapor pressure.",
  equation: String.raw`\exp\bigl(\min(r_\mathrm{K}/r,\ 100)\bigr)`,
  source: "Thomson (1871); Seinfeld & Pandis (2016), eq. 10.86",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: nonNegative }),
    kelvinRadius: each("m", ["box"], { domain: nonNegative }),
  },
  outputs: {
    kelvinTerm: array("1", ["box", "particle"], { accuracy: relative({ float64: 6e-15, float32: 2e-6 }) }),
  },
  requires: {
    field: "radius",
    expected: "a radius > 0 where the Kelvin radius is 0",
    holds: ({ radius = 0, kelvinRadius = 0 }) => radius > 0 || kelvinRadius > 0,
  },
  operations: { divide: 1, exponential: 1 },
});
