import { relative } from "../../accuracy.ts";
import { nonNegative, positive } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const dragInertiaTime = defineFormula({
  name: "particle/dragInertiaTime",
  summary: "Time in which a particle follows the fluid, with the drag of Schiller and Naumann.",
  equation: String.raw`\tau = \frac{2}{9} \frac{\rho_\mathrm{p}}{\rho_\mathrm{f}} \frac{r^2}{\nu\,(1 + 0.15\,\mathrm{Re}^{0.687})}`,
  source: "Schiller & Naumann (1933); Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: nonNegative }),
    density: each("kg/m^3", ["box", "particle"], { domain: positive }),
    fluidDensity: each("kg/m^3", ["box"], { domain: positive }),
    kinematicViscosity: each("m^2/s", ["box"], { domain: positive }),
    particleReynoldsNumber: array("1", ["box", "particle"], { domain: nonNegative }),
  },
  outputs: {
    inertiaTime: array("s", ["box", "particle"], { accuracy: relative({ float64: 3e-15, float32: 2e-6 }) }),
  },
  operations: { add: 1, multiply: 5, divide: 1, exponential: 2 },
});
