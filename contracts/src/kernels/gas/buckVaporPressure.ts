import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const buckVaporPressure = defineFormula({
  name: "gas/buckVaporPressure",
  summary: "Saturation vapor pressure of water: over ice below 273.15 K, over liquid from there on.",
  equation: String.raw`p = \begin{cases} 611.15\,\exp\dfrac{(23.036 - t/333.7)\,t}{279.82 + t} & t < 0 \\ 611.21\,\exp\dfrac{(18.678 - t/234.5)\,t}{257.14 + t} & t \ge 0 \end{cases},\quad t = T - 273.15`,
  source: "Buck (1981), coefficients of 1996",
  dimensions: ["box"],
  inputs: {
    temperature: each("K", ["box"], { domain: positive }),
  },
  outputs: {
    vaporPressure: array("Pa", ["box"], { accuracy: relative({ float64: 8e-15, float32: 2e-5 }) }),
  },
  operations: { add: 3, multiply: 3, divide: 1, exponential: 1 },
});
