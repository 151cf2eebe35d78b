import { relative } from "../../accuracy.ts";
import { nonNegative, positive, real } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const massTransferRate = defineFormula({
  name: "condensation/massTransferRate",
  summary: "Isothermal growth of a particle by one species.",
  equation: String.raw`\frac{dm}{dt} = \frac{k\,\Delta p\,M}{R T}`,
  source: "Seinfeld & Pandis (2016), ch. 12",
  dimensions: ["box", "particle"],
  inputs: {
    partialPressureDifference: array("Pa", ["box", "particle"], { domain: real }),
    firstOrderMassTransport: array("m^3/s", ["box", "particle"], { domain: nonNegative }),
    temperature: each("K", ["box"], { domain: positive }),
    molarMass: each("kg/mol", ["box"], { domain: positive }),
  },
  outputs: {
    massTransferRate: array("kg/s", ["box", "particle"], { accuracy: relative({ float64: 2e-15, float32: 2e-6 }) }),
  },
  operations: { multiply: 3, divide: 1 },
});
