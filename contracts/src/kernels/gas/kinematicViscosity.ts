import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const kinematicViscosity = defineFormula({
  name: "gas/kinematicViscosity",
  summary: "Kinematic viscosity of a fluid.",
  equation: String.raw`\nu = \mu/\rho`,
  source: "definition; Pope, Turbulent Flows (2000)",
  dimensions: ["box"],
  inputs: {
    dynamicViscosity: each("Pa s", ["box"], { domain: positive }),
    fluidDensity: each("kg/m^3", ["box"], { domain: positive }),
  },
  outputs: {
    kinematicViscosity: array("m^2/s", ["box"], { accuracy: relative({ float64: 0, float32: 1e-6 }) }),
  },
  operations: { divide: 1 },
});
