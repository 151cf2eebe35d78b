import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const fuchsCollectionLength = defineFormula({
  name: "particle/fuchsCollectionLength",
  summary:
    "Mean distance from a particle's surface at which others that leave it collide next; written without the cancellation of the usual form.",
  equation: String.raw`g = \ell\left[1 - \tfrac13\left(\frac{1}{s + x} + \frac{1}{s + 1}\right)\right],\quad \ell = \frac{8D}{\pi\bar c},\ x = \frac{\ell}{2r},\ s = \sqrt{1 + x^2}`,
  source: "Fuchs (1964); Jacobson (2005), eq. 15.34",
  dimensions: ["box", "particle"],
  inputs: {
    radius: array("m", ["box", "particle"], { domain: positive }),
    diffusionCoefficient: array("m^2/s", ["box", "particle"], { domain: positive }),
    meanThermalSpeed: array("m/s", ["box", "particle"], { domain: positive }),
  },
  outputs: {
    fuchsCollectionLength: array("m", ["box", "particle"], { accuracy: relative({ float64: 3e-15, float32: 2e-6 }) }),
  },
  operations: { add: 6, multiply: 3, divide: 4, squareRoot: 1 },
});
