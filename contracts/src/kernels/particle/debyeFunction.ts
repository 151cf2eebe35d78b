import { relative } from "../../accuracy.ts";
import { nonNegative } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const debyeFunction = defineFormula({
  name: "particle/debyeFunction",
  summary: "The first Debye function, which wall losses need.",
  equation: String.raw`D_1(x) = \frac1x \int_0^x \frac{t}{e^t - 1}\,dt`,
  source: "Debye (1912); Abramowitz & Stegun (1964), 27.1",
  dimensions: ["box", "particle"],
  inputs: {
    variable: array("1", ["box", "particle"], { domain: nonNegative }),
  },
  outputs: {
    debyeFunction: array("1", ["box", "particle"], { accuracy: relative({ float64: 1e-14, float32: 1e-6 }) }),
  },
  operations: { add: 10, multiply: 10, divide: 1, exponential: 1 },
});
