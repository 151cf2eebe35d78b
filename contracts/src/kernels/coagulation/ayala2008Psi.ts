import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const ayala2008Psi = defineFormula({
  name: "coagulation/ayala2008Psi",
  summary: "The function Ψ of a particle's velocity variance in turbulence.",
  equation: String.raw`\Psi = \frac1d - \frac{v}{2\phi d^2},\quad d = \frac1\tau + \frac1\alpha + \frac{v}{\phi}`,
  source: "Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016",
  dimensions: ["pair"],
  inputs: {
    time: array("s", ["pair"], { domain: positive }),
    length: array("m", ["pair"], { domain: positive }),
    inertiaTime: array("s", ["pair"], { domain: positive }),
    velocity: array("m/s", ["pair"], { domain: positive }),
  },
  outputs: {
    psi: array("s", ["pair"], { accuracy: relative({ float64: 2e-15, float32: 2e-6 }) }),
  },
  operations: { add: 3, multiply: 2, divide: 4 },
});
