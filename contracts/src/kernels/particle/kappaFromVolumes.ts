import { relative } from "../../accuracy.ts";
import { fraction, nonNegative, positive } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const kappaFromVolumes = defineFormula({
  name: "particle/kappaFromVolumes",
  summary: "Hygroscopicity of a solute from the volume of water on it.",
  equation: String.raw`\kappa = \frac{1 - a_\mathrm{w}}{a_\mathrm{w}} \frac{V_\mathrm{w}}{V_\mathrm{s}}`,
  source: "Petters & Kreidenweis (2007)",
  dimensions: ["box", "particle"],
  inputs: {
    soluteVolume: array("m^3", ["box", "particle"], { domain: positive }),
    waterVolume: array("m^3", ["box", "particle"], { domain: nonNegative }),
    waterActivity: array("1", ["box", "particle"], { domain: fraction }),
  },
  outputs: {
    kappa: array("1", ["box", "particle"], { accuracy: relative({ float64: 1e-14, float32: 1e-5 }) }),
  },
  operations: { add: 1, multiply: 2, divide: 1 },
});
