import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const ayala2008LongitudinalCorrelation = defineFormula({
  name: "coagulation/ayala2008LongitudinalCorrelation",
  summary: "Longitudinal correlation of the fluid's velocities at a distance.",
  equation: String.raw`f_2 = \frac{1}{2q}\left[(1 + q)e^{-2R/((1 + q)L_\mathrm{e})} - (1 - q)e^{-2R/((1 - q)L_\mathrm{e})}\right],\quad q = \sqrt{1 - 2\beta^2},\ \beta = \sqrt2\lambda/L_\mathrm{e}`,
  source: "Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016",
  dimensions: ["pair"],
  inputs: {
    collisionRadius: array("m", ["pair"], { domain: nonNegative }),
    taylorMicroscale: each("m", ["pair"], { domain: positive }),
    eulerianIntegralLength: each("m", ["pair"], { domain: positive }),
  },
  outputs: {
    longitudinalCorrelation: array("1", ["pair"], { accuracy: relative({ float64: 2e-15, float32: 1e-6 }) }),
  },
  requires: {
    field: "taylorMicroscale",
    expected: "a Taylor microscale below half of the Eulerian integral length",
    holds: ({ taylorMicroscale = 0, eulerianIntegralLength = 0 }) => 2 * taylorMicroscale < eulerianIntegralLength,
  },
  operations: { add: 5, multiply: 6, divide: 4, squareRoot: 1, exponential: 2 },
});
