import { relative } from "../../accuracy.ts";
import { aboveOne, nonNegative, positive } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineKernel } from "../../kernel.ts";

/**
 * A size distribution as the sum of lognormal modes, at given sizes: the density itself; the density with each mode scaled so
 * that its trapezoidal integral over the sizes is its number, a mode that has none being left out; and the number in bins
 * as wide as the distance to the next size (the last as the widths go on), scaled so that they add up to all numbers.
 */
export const lognormalDistribution = defineKernel({
  name: "particle/lognormalDistribution",
  summary: "Size distribution of several lognormal modes: density, density normalised on the grid, and number per bin.",
  equation: String.raw`n(x) = \sum_k \frac{N_k}{\sqrt{2\pi}\,x \ln g_k} \exp\!\left(-\frac{\ln^2(x/x_k)}{2 \ln^2 g_k}\right)`,
  source: "Aitchison & Brown (1957)",
  dimensions: ["particle", "mode"],
  inputs: {
    size: array("m", ["particle"], { domain: nonNegative }),
    median: array("m", ["mode"], { domain: positive }),
    geometricStandardDeviation: array("1", ["mode"], { domain: aboveOne }),
    numberConcentration: array("1/m^3", ["mode"], { domain: positive }),
  },
  outputs: {
    analyticDensity: array("1/m^4", ["particle"], { accuracy: relative({ float64: 3e-13, float32: 3e-4 }) }),
    density: array("1/m^4", ["particle"], { accuracy: relative({ float64: 2e-13, float32: 2e-4 }) }),
    number: array("1/m^3", ["particle"], { accuracy: relative({ float64: 2e-13, float32: 2e-4 }) }),
  },
  cost: ({ particle = 0, mode = 0 }) => ({
    add: 4 * particle * mode,
    multiply: 5 * particle * mode,
    divide: particle,
    squareRoot: 0,
    exponential: particle * (mode + 1),
    bytes: 32 * particle,
  }),
});
