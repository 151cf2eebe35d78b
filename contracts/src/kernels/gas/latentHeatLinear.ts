import { scaled } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const latentHeatLinear = defineFormula({
  name: "gas/latentHeatLinear",
  summary: "Latent heat that falls linearly with temperature.",
  equation: String.raw`L = \max\bigl(0,\ L_0 - s\,(T - T_0)\bigr)`,
  source: "linearisation",
  dimensions: ["box"],
  inputs: {
    referenceLatentHeat: each("J/kg", ["box"], { domain: positive }),
    slope: each("J/(kg K)", ["box"], { domain: nonNegative }),
    referenceTemperature: each("K", ["box"], { domain: positive }),
    temperature: each("K", ["box"], { domain: positive }),
  },
  outputs: {
    latentHeat: array("J/kg", ["box"], {
      accuracy: scaled({ float64: 2e-14, float32: 4e-5 }, "the reference heat and what is taken from it added"),
    }),
  },
  operations: { add: 2, multiply: 1 },
});
