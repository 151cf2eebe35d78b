import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const dodin2002RadialRelativeVelocity = defineFormula({
  name: "coagulation/dodin2002RadialRelativeVelocity",
  summary: "Mean radial relative velocity of two particles in turbulence and gravity.",
  equation: String.raw`\langle|w_r|\rangle = \sqrt{\tfrac2\pi}\,\sigma\left[\tfrac{\sqrt\pi}{2}\left(b + \tfrac{1}{2b}\right)\mathrm{erf}\,b + \tfrac12 e^{-b^2}\right],\quad b = \frac{g|\tau_1 - \tau_2|}{\sqrt2\,\sigma}`,
  source: "Dodin & Elperin (2002); Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016",
  dimensions: ["pair"],
  inputs: {
    velocityDeviation: array("m/s", ["pair"], { domain: positive }),
    firstInertiaTime: array("s", ["pair"], { domain: positive }),
    secondInertiaTime: array("s", ["pair"], { domain: positive }),
  },
  outputs: {
    radialRelativeVelocity: array("m/s", ["pair"], { accuracy: relative({ float64: 3e-15, float32: 2e-6 }) }),
  },
  operations: { add: 4, multiply: 9, divide: 2, exponential: 2 },
});
