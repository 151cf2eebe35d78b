import type { Arbitrary } from "fast-check";
import type { Accuracy } from "../accuracy.ts";
import { type Bench, demand } from "./check.ts";
import { boundOf } from "./judging.ts";

export type FastCheck = typeof import("fast-check");

/** What holds whatever the input is: tried with generated ones. */
export interface Law {
  /** Completes “properties/family/kernel/”. */
  readonly title: string;
  /** Tries as many inputs as told; throws what the smallest that fails has thrown. */
  readonly prove: (fc: FastCheck, bench: Bench, parameters: { seed: number; numRuns: number }) => Promise<void>;
}

/**
 * Declares a law.
 * @param input says what inputs there are, in fast-check's words
 * @param holds throws where the law does not hold for an input
 */
export const law = <T>(
  title: string,
  input: (fc: FastCheck) => Arbitrary<T>,
  holds: (bench: Bench, input: T) => Promise<void>,
): Law => ({
  title,
  prove: async (fc, bench, parameters) => {
    const property = fc.asyncProperty(input(fc), (value) => holds(bench, value));
    const { failed, errorInstance } = await fc.check(property, parameters);
    if (failed) throw errorInstance;
  },
});

/** Numbers of any magnitude between two. */
export const magnitude = (fc: FastCheck, least: number, most: number): Arbitrary<number> =>
  fc
    .double({ min: Math.log10(least), max: Math.log10(most), noNaN: true })
    .map((exponent) => Math.min(Math.max(10 ** exponent, least), most));

/** What the ends of an interval may be off by: they are computed here, with a few roundings. */
const rounding = 16 * Number.EPSILON;

/** An interval that a result has to be in, as mathematics knows it. */
export interface Between {
  readonly where: string;
  readonly got: number;
  readonly low: number;
  /** `low` unless given. */
  readonly high?: number;
  /** The accuracies of all results that take part: the interval is that much wider. */
  readonly accuracies: readonly Accuracy[];
}

/** Fails unless a positive result is in its interval; says nothing where the precision is unusable. */
export const demandBetween = ({ backend }: Bench, { where, got, low, high = low, accuracies }: Between): void => {
  const bounds = accuracies.map((accuracy) => boundOf(accuracy, backend.info.precision));
  if (bounds.includes(null)) return;
  const wider = bounds.reduce<number>((sum, bound) => sum + bound!, rounding);
  demand(
    got >= low * (1 - wider) && got <= high * (1 + wider),
    () => `${where}: expected ${low === high ? low : `${low} to ${high}`}, received ${got}; ${wider} of it allowed`,
  );
};
