import { type Domain, increasing } from "../domain.ts";
import { checkNumbers, type Numbers } from "./checks.ts";
import { erfc } from "./erfc.ts";

/** A lognormal mode of a size distribution in number. */
export interface Mode {
  /** Number concentration [1/m³]. */
  readonly number: number;
  /** Number-median radius [m]. */
  readonly medianRadius: number;
  /** log₁₀ of the geometric standard deviation, the same for radius and diameter. */
  readonly log10GeometricStandardDeviation: number;
}

/** A size distribution: a sum of modes. */
export type Distribution = readonly Mode[];

const logDeviation = ({ log10GeometricStandardDeviation }: Mode): number => log10GeometricStandardDeviation * Math.LN10;

/** The share of a standard normal distribution between a and b, from the side of the nearer tail: there no digit is lost. */
const normalBetween = (a: number, b: number): number => {
  const [near, far] = a + b > 0 ? [a, b] : [-b, -a];
  return 0.5 * (erfc(near * Math.SQRT1_2) - erfc(far * Math.SQRT1_2));
};

const openIncreasing: Domain = {
  ...increasing,
  name: "openIncreasing",
  expected: "numbers ≥ 0 (the last may be Infinity), each greater than the one before",
  least: 0,
  most: Number.POSITIVE_INFINITY,
};

/**
 * Number concentration [1/m³] of a distribution in bins: between their edges exactly, so that edges from 0 to Infinity give
 * all of it.
 * @param edges radii [m], one more than bins, increasing; the first may be 0, the last Infinity
 * @throws AitkenError `wrong-type` or `out-of-domain`, with the first index at fault
 */
export const lognormalNumber = (distribution: Distribution, edges: Numbers): Float64Array => {
  checkNumbers("edges", edges, openIncreasing);
  const number = new Float64Array(Math.max(edges.length - 1, 0));
  for (const mode of distribution) {
    const width = logDeviation(mode);
    const at = (edge: number): number => Math.log(edge / mode.medianRadius) / width;
    let below = at(edges[0]!);
    for (let k = 0; k < number.length; k++) {
      const above = at(edges[k + 1]!);
      number[k]! += mode.number * normalBetween(below, above);
      below = above;
    }
  }
  return number;
};

/**
 * The moment of order k of radius over all sizes of a distribution, Σ N r̃ᵏ exp(k² ln²σ/2) [m^k/m³]: what `moment` of its
 * number in bins tends to as they become many.
 */
export const lognormalMoment = (distribution: Distribution, order: number): number =>
  distribution.reduce((sum, mode) => {
    const width = logDeviation(mode);
    return sum + mode.number * mode.medianRadius ** order * Math.exp(0.5 * order * order * width * width);
  }, 0);
