import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { definePairFormula } from "../../formula.ts";

export const ayala2008VelocityVariance = definePairFormula({
  name: "coagulation/ayala2008VelocityVariance",
  summary: "Variance of two particles' relative velocity in turbulence.",
  equation: String.raw`\sigma^2 = \langle v_1^2\rangle + \langle v_2^2\rangle - 2\,\langle v_1 v_2\rangle`,
  source: "Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: positive }),
    inertiaTime: array("s", ["box", "particle"], { domain: positive }),
    velocity: array("m/s", ["box", "particle"], { domain: positive }),
    fluidRootMeanSquareVelocity: each("m/s", ["box"], { domain: positive }),
    taylorMicroscale: each("m", ["box"], { domain: positive }),
    eulerianIntegralLength: each("m", ["box"], { domain: positive }),
    lagrangianIntegralTime: each("s", ["box"], { domain: positive }),
    lagrangianTaylorMicroscaleTime: each("s", ["box"], { domain: positive }),
  },
  outputs: {
    velocityVariance: array("m^2/s^2", ["box", "particle", "particle"], {
      symmetric: true,
      accuracy: relative({ float64: 4e-7, float32: null }),
    }),
  },
  requires: {
    field: "eulerianIntegralLength",
    expected: "more than two Taylor microscales, and a Lagrangian integral time beyond √2 of its microscale,",
    holds: ({
      taylorMicroscale = 0,
      eulerianIntegralLength = 0,
      lagrangianIntegralTime = 0,
      lagrangianTaylorMicroscaleTime = 0,
    }) =>
      2 * taylorMicroscale < eulerianIntegralLength &&
      Math.SQRT2 * lagrangianTaylorMicroscaleTime < lagrangianIntegralTime,
  },
  operations: { add: 60, multiply: 80, divide: 30, squareRoot: 4, exponential: 4 },
});
