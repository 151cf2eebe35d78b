import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const normalizedAccelerationVariance = defineFormula({
  name: "gas/normalizedAccelerationVariance",
  summary: "Variance of the fluid's acceleration in Kolmogorov units.",
  equation: String.raw`a_0 = \frac{11 + 7\,\mathrm{Re}_\lambda}{205 + \mathrm{Re}_\lambda}`,
  source: "Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016",
  dimensions: ["box"],
  inputs: {
    taylorMicroscaleReynoldsNumber: each("1", ["box"], { domain: positive }),
  },
  outputs: {
    normalizedAccelerationVariance: array("1", ["box"], { accuracy: relative({ float64: 2e-15, float32: 1e-6 }) }),
  },
  operations: { add: 2, multiply: 1, divide: 1 },
});
