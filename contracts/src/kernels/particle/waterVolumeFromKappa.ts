import { relative } from "../../accuracy.ts";
import { belowOne, nonNegative } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const waterVolumeFromKappa = defineFormula({
  name: "particle/waterVolumeFromKappa",
  summary: "Volume of water on a solute, from its hygroscopicity.",
  equation: String.raw`V_\mathrm{w} = \frac{V_\mathrm{s}\,\kappa\, a_\mathrm{w}}{1 - a_\mathrm{w}}`,
  source: "Petters & Kreidenweis (2007)",
  dimensions: ["box", "particle"],
  inputs: {
    soluteVolume: array("m^3", ["box", "particle"], { domain: nonNegative }),
    kappa: array("1", ["box", "particle"], { domain: nonNegative }),
    waterActivity: array("1", ["box", "particle"], { domain: belowOne }),
  },
  outputs: {
    waterVolume: array("m^3", ["box", "particle"], { accuracy: relative({ float64: 2e-15, float32: 7e-6 }) }),
  },
  operations: { add: 1, multiply: 2, divide: 1 },
});
