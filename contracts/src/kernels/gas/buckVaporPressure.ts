import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineKernel } from "../../kernel.ts";

/**
 * Saturation vapor pressure of water: over ice below 273.15 K, over liquid water from there on. With t = T − 273.15:
 * 611.15 exp((23.036 − t/333.7) t/(279.82 + t)) below, 611.21 exp((18.678 − t/234.5) t/(257.14 + t)) above.
 */
export const buckVaporPressure = defineKernel({
  name: "gas/buckVaporPressure",
  summary: "Saturation vapor pressure of water over ice or liquid.",
  source: "Buck (1981), coefficients of 1996",
  dimensions: ["box"],
  inputs: {
    temperature: array("K", ["box"], { domain: positive }),
  },
  outputs: {
    vaporPressure: array("Pa", ["box"], { accuracy: relative({ float64: 8e-15, float32: 2e-5 }) }),
  },
  cost: ({ box: n = 0 }) => ({ add: 3 * n, multiply: 3 * n, divide: n, squareRoot: 0, exponential: n, bytes: 16 * n }),
});
