import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const lagrangianIntegralTime = defineFormula({
  name: "gas/lagrangianIntegralTime",
  summary: "Lagrangian integral time scale of turbulence.",
  equation: String.raw`T_\mathrm{L} = u'^2/\varepsilon`,
  source: "Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016",
  dimensions: ["box"],
  inputs: {
    fluidRootMeanSquareVelocity: each("m/s", ["box"], { domain: positive }),
    turbulentDissipation: each("m^2/s^3", ["box"], { domain: positive }),
  },
  outputs: {
    lagrangianIntegralTime: array("s", ["box"], { accuracy: relative({ float64: 2e-15, float32: 2e-6 }) }),
  },
  operations: { multiply: 1, divide: 1 },
});
