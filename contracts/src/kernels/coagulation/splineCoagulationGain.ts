import { increasing, nonNegative } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineKernel } from "../../kernel.ts";
import { leastKnots, splineAccuracy, splineCost } from "./continuousSplineCoagulationGain.ts";

/**
 * Gain of number per size bin by coagulation as particula 0.2 computes it, for results comparable with particula's:
 * continuousSplineCoagulationGain of the distribution c_i/Δr_i, times Δr_i, with Δr_i = r_i+1 − r_i and the last one repeated.
 *
 * Does not conserve number or volume, and where modes are narrow the spline overshoots: the gain can be negative between them.
 * Prefer coagulationRates wherever particula's numbers are not what is asked for.
 */
export const splineCoagulationGain = defineKernel({
  name: "coagulation/splineCoagulationGain",
  summary: "Gain of number per size bin by coagulation from a spline, as in particula; does not conserve volume.",
  equation: String.raw`\mathrm{gain}_i = \Delta r_i\,r_i^2 \int_0^{r_i/\sqrt[3]{2}} \frac{S(u, w)}{w^2}\,\mathrm{d}u,\quad w^3 = r_i^3 - u^3,\quad S(r_j, r_k) = K_{jk} \frac{c_j}{\Delta r_j} \frac{c_k}{\Delta r_k}`,
  source: "particula 0.2, get_coagulation_gain_rate_discrete; de Boor (1978), A Practical Guide to Splines, ch. IV",
  dimensions: ["box", "particle"],
  least: leastKnots,
  inputs: {
    radius: array("m", ["particle"], { domain: increasing, fixed: true }),
    concentration: array("1/m^3", ["box", "particle"], { domain: nonNegative }),
    coefficient: array("m^3/s", ["box", "particle", "particle"], { domain: nonNegative, symmetric: true }),
  },
  outputs: { gain: array("1/(m^3 s)", ["box", "particle"], { accuracy: splineAccuracy }) },
  cost: splineCost,
});
