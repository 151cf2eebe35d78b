import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const saturationRatio = defineFormula({
  name: "gas/saturationRatio",
  summary: "Partial pressure over the saturation vapor pressure of the pure substance.",
  equation: "S = p/p_0",
  source: "definition",
  dimensions: ["box"],
  inputs: {
    partialPressure: each("Pa", ["box"], { domain: nonNegative }),
    pureVaporPressure: each("Pa", ["box"], { domain: positive }),
  },
  outputs: {
    saturationRatio: array("1", ["box"], { accuracy: relative({ float64: 0, float32: 1e-6 }) }),
  },
  operations: { divide: 1 },
});
