import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const lagrangianTaylorMicroscaleTime = defineFormula({
  name: "gas/lagrangianTaylorMicroscaleTime",
  summary: "Lagrangian Taylor microscale of time.",
  equation: String.raw`\tau_\mathrm{T} = \tau_\mathrm{K} \sqrt{\frac{2\,\mathrm{Re}_\lambda}{\sqrt{15}\,a_0}}`,
  source: "Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016",
  dimensions: ["box"],
  inputs: {
    kolmogorovTime: each("s", ["box"], { domain: positive }),
    taylorMicroscaleReynoldsNumber: each("1", ["box"], { domain: positive }),
    normalizedAccelerationVariance: each("1", ["box"], { domain: positive }),
  },
  outputs: {
    lagrangianTaylorMicroscaleTime: array("s", ["box"], { accuracy: relative({ float64: 2e-15, float32: 1e-6 }) }),
  },
  operations: { multiply: 2, divide: 1, squareRoot: 1 },
});
