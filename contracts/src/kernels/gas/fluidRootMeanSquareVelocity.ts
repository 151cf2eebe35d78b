import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const fluidRootMeanSquareVelocity = defineFormula({
  name: "gas/fluidRootMeanSquareVelocity",
  summary: "Root mean square of the fluid's velocity fluctuations.",
  equation: String.raw`u' = \frac{\sqrt{\mathrm{Re}_\lambda}\,(\nu\varepsilon)^{1/4}}{15^{1/4}}`,
  source: "Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016",
  dimensions: ["box"],
  inputs: {
    taylorMicroscaleReynoldsNumber: each("1", ["box"], { domain: positive }),
    kinematicViscosity: each("m^2/s", ["box"], { domain: positive }),
    turbulentDissipation: each("m^2/s^3", ["box"], { domain: positive }),
  },
  outputs: {
    fluidRootMeanSquareVelocity: array("m/s", ["box"], { accuracy: relative({ float64: 3e-15, float32: 1e-6 }) }),
  },
  operations: { multiply: 3, squareRoot: 2 },
});
