import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const inertiaTime = defineFormula({
  name: "particle/inertiaTime",
  summary: "Time in which a particle follows the fluid, without slip.",
  equation: String.raw`\tau = \frac{2}{9} \frac{\rho_\mathrm{p}}{\rho_\mathrm{f}} \frac{r^2}{\nu}`,
  source: "Stokes (1851)",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: nonNegative }),
    density: each("kg/m^3", ["box", "particle"], { domain: positive }),
    fluidDensity: each("kg/m^3", ["box"], { domain: positive }),
    kinematicViscosity: each("m^2/s", ["box"], { domain: positive }),
  },
  outputs: {
    inertiaTime: array("s", ["box", "particle"], { accuracy: relative({ float64: 2e-15, float32: 2e-6 }) }),
  },
  operations: { multiply: 3, divide: 1 },
});
