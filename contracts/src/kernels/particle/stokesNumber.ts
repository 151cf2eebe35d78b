import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const stokesNumber = defineFormula({
  name: "particle/stokesNumber",
  summary: "Inertia time of a particle over the time scale of the smallest eddies.",
  equation: String.raw`\mathrm{St} = \tau/\tau_\mathrm{K}`,
  source: "Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016",
  dimensions: ["box", "particle"],
  inputs: {
    inertiaTime: array("s", ["box", "particle"], { domain: nonNegative }),
    kolmogorovTime: each("s", ["box"], { domain: positive }),
  },
  outputs: {
    stokesNumber: array("1", ["box", "particle"], { accuracy: relative({ float64: 4e-16, float32: 1e-6 }) }),
  },
  operations: { divide: 1 },
});
