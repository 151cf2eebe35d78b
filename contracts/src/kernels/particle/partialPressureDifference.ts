import { scaled } from "../../accuracy.ts";
import { real } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const partialPressureDifference = defineFormula({
  name: "particle/partialPressureDifference",
  summary: "What drives condensation: the partial pressure in the gas less that over the curved surface.",
  equation: String.raw`\Delta p = p_\mathrm{gas} - p_\mathrm{particle}\, K`,
  source: "Seinfeld & Pandis (2016), ch. 12",
  dimensions: ["box", "particle"],
  inputs: {
    gasPartialPressure: each("Pa", ["box"], { domain: real }),
    particlePartialPressure: array("Pa", ["box", "particle"], { domain: real }),
    kelvinTerm: array("1", ["box", "particle"], { domain: real }),
  },
  outputs: {
    partialPressureDifference: array("Pa", ["box", "particle"], {
      accuracy: scaled(
        { float64: 3e-15, float32: 4e-6 },
        "the partial pressures in the gas and over the surface added",
      ),
    }),
  },
  operations: { add: 1, multiply: 1 },
});
