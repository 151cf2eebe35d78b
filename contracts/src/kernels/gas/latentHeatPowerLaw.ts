import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const latentHeatPowerLaw = defineFormula({
  name: "gas/latentHeatPowerLaw",
  summary: "Latent heat that vanishes at the critical temperature.",
  equation: String.raw`L = L_0 \left(1 - \min(T/T_\mathrm{c}, 1)\right)^\beta`,
  source: "Watson (1943)",
  dimensions: ["box"],
  inputs: {
    referenceLatentHeat: each("J/kg", ["box"], { domain: positive }),
    criticalTemperature: each("K", ["box"], { domain: positive }),
    exponent: each("1", ["box"], { domain: nonNegative }),
    temperature: each("K", ["box"], { domain: positive }),
  },
  outputs: {
    latentHeat: array("J/kg", ["box"], { accuracy: relative({ float64: 8e-14, float32: 0.0003 }) }),
  },
  operations: { add: 1, multiply: 1, divide: 1, exponential: 2 },
});
