import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const ayala2008RadialRelativeVelocity = defineFormula({
  name: "coagulation/ayala2008RadialRelativeVelocity",
  summary: "Mean radial relative velocity of two particles in turbulence and gravity, as a sum of squares.",
  equation: String.raw`\langle|w_r|\rangle = \sqrt{\tfrac2\pi}\sqrt{\sigma^2 + \tfrac\pi8 g^2(\tau_1 - \tau_2)^2}`,
  source: "Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016",
  dimensions: ["pair"],
  inputs: {
    velocityDeviation: array("m/s", ["pair"], { domain: positive }),
    firstInertiaTime: array("s", ["pair"], { domain: positive }),
    secondInertiaTime: array("s", ["pair"], { domain: positive }),
  },
  outputs: {
    radialRelativeVelocity: array("m/s", ["pair"], { accuracy: relative({ float64: 3e-15, float32: 7e-6 }) }),
  },
  operations: { add: 2, multiply: 4, squareRoot: 1 },
});
