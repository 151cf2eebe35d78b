import { duration, percent, times } from "./format.ts";
import { mannWhitney } from "./mann-whitney.ts";
import { deviation, median } from "./statistics.ts";

/** What a cell's rounds are judged by. */
export interface Rounds {
  /** Nanoseconds of one computation, in the order in which they were measured. */
  readonly nanoseconds: readonly number[];
  /** Lanes of the row that were measured before or after. */
  readonly apart: readonly string[];
  /** What they took together, with all around them. */
  readonly milliseconds: number;
  /** How many there should be at least. */
  readonly least: number;
  readonly iterations: number;
  readonly elements: number;
  readonly threads: number;
  /** How long a batch should have lasted. */
  readonly batchMilliseconds: number;
  /** The share of each round in which the process had a processor; empty where that says nothing. */
  readonly processorShares: readonly number[];
}

/** What is not apart by more than this factor is no drift, and no mode of its own. */
const practical = 1.1;
/** No core stores a result for each element in less: eight of them twice in each cycle, at 5 GHz. */
const leastPerElement = 1 / 80;
const leastShare = 0.9;

const saturated = ({ nanoseconds, iterations, batchMilliseconds }: Rounds): string[] => {
  const batch = (median(nanoseconds) * iterations) / 1e6;
  return batch < batchMilliseconds / 3
    ? [
        `short batches: ${batch.toPrecision(2)} ms, where ${batchMilliseconds} were aimed at; the timer's grain may count`,
      ]
    : [];
};

const separate = ({ apart }: Rounds): string[] =>
  apart.length ? [`measured apart: from ${apart.join(", ")}, since memory does not hold all at once`] : [];

const few = ({ nanoseconds, milliseconds, least }: Rounds): string[] =>
  nanoseconds.length < least
    ? [`few rounds: ${nanoseconds.length} instead of ${least}, which took ${duration(1e6 * milliseconds)} already`]
    : [];

const optimisedAway = ({ nanoseconds, elements, threads }: Rounds): string[] =>
  median(nanoseconds) < Math.max(0.5, (leastPerElement * elements) / threads)
    ? ["too fast to be true: something may have been left out as unused"]
    : [];

/** The first third against the last. */
const drift = ({ nanoseconds }: Rounds): string[] => {
  const third = Math.floor(nanoseconds.length / 3);
  const [first, last] = [nanoseconds.slice(0, third), nanoseconds.slice(-third)];
  const ratio = median(last) / median(first);
  return third >= 5 && Math.max(ratio, 1 / ratio) > practical && mannWhitney(first, last) < 0.01
    ? [`drift: its last rounds take ${times(ratio)} as long as its first`]
    : [];
};

/** Two heaps of rounds, each of a quarter of them at least, with more between them than within them. */
const twoModes = ({ nanoseconds }: Rounds): string[] => {
  const sorted = [...nanoseconds].sort((a, b) => a - b);
  const least = Math.max(3, Math.ceil(sorted.length / 4));
  for (let cut = least; cut <= sorted.length - least; cut++) {
    const [fast, slow] = [sorted.slice(0, cut), sorted.slice(cut)];
    const gap = slow[0]! - fast.at(-1)!;
    const within = Math.max(deviation(fast), deviation(slow));
    const ratio = median(slow) / median(fast);
    if (ratio > practical && gap > 4 * within && gap > (practical - 1) * median(fast))
      return [`two modes: ${fast.length} rounds, and ${slow.length} that take ${times(ratio)} as long`];
  }
  return [];
};

const busy = ({ processorShares }: Rounds): string[] => {
  const share = median(processorShares);
  return share < leastShare ? [`busy machine: it had a processor ${percent(share)} of the time`] : [];
};

/** What makes the times of a cell doubtful, in words. */
export const warningsOf = (rounds: Rounds): string[] =>
  rounds.nanoseconds.length === 0
    ? []
    : [separate, few, saturated, optimisedAway, busy, drift, twoModes].flatMap((judge) => judge(rounds));
