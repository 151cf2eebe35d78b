import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const clausiusClapeyronVaporPressure = defineFormula({
  name: "gas/clausiusClapeyronVaporPressure",
  summary: "Saturation vapor pressure from a known one, with a molar latent heat that does not depend on temperature.",
  equation: String.raw`p = p_0 \exp\!\left(\frac{L}{R} \frac{T - T_0}{T\,T_0}\right)`,
  source: "Clausius (1850); Seinfeld & Pandis (2016), ch. 10",
  dimensions: ["box"],
  inputs: {
    latentHeat: each("J/mol", ["box"], { domain: positive }),
    referenceTemperature: each("K", ["box"], { domain: positive }),
    referencePressure: each("Pa", ["box"], { domain: nonNegative }),
    temperature: each("K", ["box"], { domain: positive }),
  },
  outputs: {
    vaporPressure: array("Pa", ["box"], { accuracy: relative({ float64: 5e-14, float32: 5e-5 }) }),
  },
  operations: { add: 1, multiply: 4, divide: 1, exponential: 1 },
});
