import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const diffusionCoefficient = defineFormula({
  name: "particle/diffusionCoefficient",
  summary: "Diffusion coefficient of a particle from its mobility.",
  equation: String.raw`D = k_\mathrm{B} T B`,
  source: "Einstein (1905); Seinfeld & Pandis (2016), eq. 9.73",
  dimensions: ["box", "particle"],
  inputs: {
    temperature: each("K", ["box"], { domain: positive }),
    mobility: array("s/kg", ["box", "particle"], { domain: nonNegative }),
  },
  outputs: {
    diffusionCoefficient: array("m^2/s", ["box", "particle"], {
      accuracy: relative({ float64: 2e-15, float32: 2e-6 }),
    }),
  },
  operations: { multiply: 2 },
});
