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
  /** By which factor that median may be off, 95 times of 100, as the rounds' ratios tell it; few of them tell little. */
  readonly uncertainty: number;
}

/** What the MAD of few is too small by (Croux & Rousseeuw 1992), from 6 on. */
const fewDeviations = [1.2, 1.14, 1.129, 1.107];

/** The standard deviation, from the MAD so that outliers do not count; of less than 6, of which it says little, as it is. */
const spreadOf = (values: readonly number[]): number => {
  const count = values.length;
  // For a normal distribution σ is 1.4826 MAD.
  if (count >= 6) return 1.4826 * (fewDeviations[count - 6] ?? count / (count - 0.8)) * deviation(values);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, count - 1));
};

/** How many standard errors 95 of 100 are within: a quantile of Student's t, as a series (Fisher & Cornish). */
const standardErrors = (count: number): number => {
  const freedom = Math.max(1, count - 1);
  return 1.96 + 2.372 / freedom + 2.822 / freedom ** 2 + 2.556 / freedom ** 3;
};

/** What a median may be off, 95 times of 100; for a normal distribution its standard error is 1.2533 σ/√n. */
const uncertaintyOf = (values: readonly number[]): number =>
  (standardErrors(values.length) * 1.2533 * spreadOf(values)) / Math.sqrt(values.length);

/**
 * How much longer the first took than the second, from rounds that were measured next to each other: what slowed the
 * machine down in one round slowed down both.
 */
export const pairedRatio = (first: readonly number[], second: readonly number[]): Ratio => {
  const rounds = Math.min(first.length, second.length);
  const logarithms = Array.from({ length: rounds }, (_, round) => Math.log(first[round]! / second[round]!));
  return {
    ratio: Math.exp(median(logarithms)),
    uncertainty: Math.exp(uncertaintyOf(logarithms)),
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
