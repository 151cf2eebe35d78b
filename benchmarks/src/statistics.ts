import type { Summary } from "./artifact.ts";

/** The median; NaN of nothing. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** The median absolute deviation from the median. */
export const deviation = (values: readonly number[]): number => {
  const center = median(values);
  return median(values.map((value) => Math.abs(value - center)));
};

export interface Ratio {
  /** The (logarithmic) median of the rounds' ratios. */
  readonly ratio: number;
  /** By which factor that median may be off: two standard errors, as the rounds' ratios tell them. */
  readonly uncertainty: number;
}

// For a normal distribution: σ = 1.4826 MAD, and the standard error of a median is 1.2533 σ/√n.
const standardErrorOfMedian = 1.4826 * 1.2533;

/**
 * How much longer the first took than the second, from rounds that were measured next to each other: what slowed the
 * machine down in one round slowed down both.
 */
export const pairedRatio = (first: readonly number[], second: readonly number[]): Ratio => {
  const rounds = Math.min(first.length, second.length);
  const logarithms = Array.from({ length: rounds }, (_, round) => Math.log(first[round]! / second[round]!));
  return {
    ratio: Math.exp(median(logarithms)),
    uncertainty: Math.exp((2 * standardErrorOfMedian * deviation(logarithms)) / Math.sqrt(rounds)),
  };
};

/** The quantile at `share` of sorted values, with linear interpolation between neighbours (type 7 of Hyndman & Fan). */
export const quantile = (sorted: readonly number[], share: number): number => {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!);
};

/**
 * Ranks, from 0, between which the median of a distribution lies with a probability of 95 % at least: how many of n
 * draws are below it is binomial. With fewer than 6 draws it is less, and the interval is all of them.
 */
const ranksAroundMedian = (count: number): [low: number, high: number] => {
  let probability = 0.5 ** count;
  let tail = probability;
  let low = 0;
  // P(at most `low` of them below) ≤ 2.5 %
  while (tail <= 0.025) {
    low++;
    probability *= (count - low + 1) / low;
    tail += probability;
  }
  low = Math.max(0, low - 1);
  return [low, count - 1 - low];
};

/** Rounds in short; null of none. */
export const summarize = (rounds: readonly number[]): Summary | null => {
  if (rounds.length === 0) return null;
  const sorted = [...rounds].sort((a, b) => a - b);
  const [low, high] = ranksAroundMedian(sorted.length);
  return {
    rounds: sorted.length,
    median: median(sorted),
    mad: deviation(sorted),
    p05: quantile(sorted, 0.05),
    p95: quantile(sorted, 0.95),
    low: sorted[low]!,
    high: sorted[high]!,
  };
};
