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
