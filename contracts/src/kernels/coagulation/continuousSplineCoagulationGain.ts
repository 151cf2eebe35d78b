import { floored } from "../../accuracy.ts";
import { increasing, nonNegative } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineKernel, type KernelDeclaration } from "../../kernel.ts";

/** What a gain by the spline and its inputs are the same in, whatever the concentration is counted over. */
export const splineAccuracy = floored({ float64: 5e-14, float32: 1e-3 }, { float64: 1e-14, float32: 1e-4 });

/** The cubic spline with all its third derivatives continuous but at the second and the last but one knot needs four of them. */
export const leastKnots = { particle: 4 } as const;

/** Second derivatives along one axis, then of both results along the other; 16 terms for each of n points of n integrals. */
export const splineCost: KernelDeclaration["cost"] = ({ box = 0, particle: n = 0 }) => ({
  add: 28 * box * n * n,
  multiply: 34 * box * n * n,
  divide: 0,
  squareRoot: 0,
  exponential: 0,
  bytes: 8 * box * n * n + 16 * box * n,
});

/**
 * Gain of a number distribution [1/m⁴] by coagulation as particula 0.2 computes it, for results comparable with particula's. S
 * is the bicubic not-a-knot spline of K_ij c_i c_j over the radii, its arguments held between the first and the last of them;
 * r_i² ∫ S(u, w)/w² du, w = (r_i³ − u³)^(1/3), is taken from 0 to r_i/2^(1/3) by the trapezoid rule with n points at equal distances.
 *
 * Does not conserve volume, loses what is larger than the grid, and where modes are narrow the spline overshoots: the gain can be
 * negative between them. Prefer coagulationRates wherever particula's numbers are not what is asked for.
 */
export const continuousSplineCoagulationGain = defineKernel({
  name: "coagulation/continuousSplineCoagulationGain",
  summary: "Gain of a number distribution by coagulation from a spline, as in particula; does not conserve volume.",
  equation: String.raw`\mathrm{gain}_i = r_i^2 \int_0^{r_i/\sqrt[3]{2}} \frac{S(u, w)}{w^2}\,\mathrm{d}u,\quad w^3 = r_i^3 - u^3,\quad S(r_j, r_k) = K_{jk} c_j c_k`,
  source: "particula 0.2, get_coagulation_gain_rate_continuous; de Boor (1978), A Practical Guide to Splines, ch. IV",
  dimensions: ["box", "particle"],
  least: leastKnots,
  inputs: {
    radius: array("m", ["particle"], { domain: increasing, fixed: true }),
    concentration: array("1/m^4", ["box", "particle"], { domain: nonNegative }),
    coefficient: array("m^3/s", ["box", "particle", "particle"], { domain: nonNegative, symmetric: true }),
  },
  outputs: { gain: array("1/(m^4 s)", ["box", "particle"], { accuracy: splineAccuracy }) },
  cost: splineCost,
});
