import { relative } from "../../accuracy.ts";
import { positive, real } from "../../domain.ts";
import { array, each } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const antoineVaporPressure = defineFormula({
  name: "gas/antoineVaporPressure",
  summary: "Saturation vapor pressure after Antoine, with his coefficients for mmHg and K.",
  equation: String.raw`p = 10^{\,a - b/(T - c)}\ \mathrm{mmHg}`,
  source: "Antoine (1888)",
  dimensions: ["box"],
  inputs: {
    a: each("1", ["box"], { domain: real }),
    b: each("K", ["box"], { domain: real }),
    c: each("K", ["box"], { domain: real }),
    temperature: each("K", ["box"], { domain: positive }),
  },
  outputs: {
    vaporPressure: array("Pa", ["box"], { accuracy: relative({ float64: 3e-14, float32: 3e-5 }) }),
  },
  requires: {
    field: "temperature",
    expected: "a temperature other than `c`",
    holds: ({ temperature, c }) => temperature !== c,
  },
  operations: { add: 2, multiply: 1, divide: 1, exponential: 1 },
});
