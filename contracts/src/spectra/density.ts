import { nonNegative } from "../domain.ts";
import { checkEdges, checkNumbers, type Numbers } from "./checks.ts";
import { logRatio } from "./logarithm.ts";

/** log₁₀ of the ratio of a bin's edges. */
const decades = (edges: Numbers, k: number): number => logRatio(edges[k]!, edges[k + 1]!) / Math.LN10;

/**
 * dN/dlogD (dS/dlogD, dV/dlogD, dM/dlogD): what is in each bin over its width in log₁₀ of size. It is the same for radius
 * and diameter.
 * @param amount of number, surface, volume or mass in each bin, ≥ 0, in any unit: the density has the same
 * @param edges of the bins, one more than bins, positive and increasing, in any unit
 * @throws AitkenError `wrong-type`, `wrong-shape` or `out-of-domain`, with the first index at fault
 */
export const logarithmicDensity = (amount: Numbers, edges: Numbers): Float64Array => {
  checkNumbers("amount", amount, nonNegative);
  checkEdges(edges, amount.length);
  return Float64Array.from(amount, (value, k) => value / decades(edges, k));
};

/**
 * What is in each bin, from dN/dlogD (dS/dlogD, …): the inverse of `logarithmicDensity`, to rounding.
 * @param density by log₁₀ of size in each bin, ≥ 0, in any unit: the amount has the same
 * @param edges of the bins, one more than bins, positive and increasing, in any unit
 * @throws AitkenError `wrong-type`, `wrong-shape` or `out-of-domain`, with the first index at fault
 */
export const amountFromDensity = (density: Numbers, edges: Numbers): Float64Array => {
  checkNumbers("density", density, nonNegative);
  checkEdges(edges, density.length);
  return Float64Array.from(density, (value, k) => value * decades(edges, k));
};
