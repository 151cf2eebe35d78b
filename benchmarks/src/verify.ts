import type { Kernel } from "@aitken/contracts";
import type { Row } from "./cells.ts";
import type { Expectation } from "./check.ts";
import type { Values } from "./expected/sample.ts";
import type { Verified } from "./messages.ts";
import type { Outputs } from "./subject.ts";

/** Something right that is timed. */
export interface Timed {
  /** What was computed last. */
  outputs(): Promise<Outputs>;
  /** Computes once, from where it began. */
  once(): Promise<void>;
  /** Compares with what is expected of one computation. */
  judge(outputs: Outputs): Verified;
}

/** A number of a state at its beginning, and after one computation. */
interface Moving {
  readonly field: string;
  readonly index: number;
  readonly start: number;
  readonly first: number;
}

/** Numbers that one computation changes and the next begins with; none where computations do not follow on each other. */
export const movingOf = (
  kernel: Kernel,
  row: Row,
  { samples }: Expectation,
  values: Values,
  outputs: Outputs,
): Moving[] => {
  if (row.residency === "call") return [];
  return samples.flatMap(({ field, indices }) => {
    const start = values[field];
    if (kernel.fields.find(({ name }) => name === field)?.role !== "update" || typeof start !== "object") return [];
    return indices
      .map((index) => ({ field, index, start: start[index]!, first: outputs[field]![index]! }))
      .filter(({ start, first }) => start !== first);
  });
};

/**
 * Proves that what was timed was computed. What was there before had been spoiled, so results that are right are those of
 * the rounds. Where each computation follows on the one before, nobody knows the last: then the state must have moved, and
 * one more computation be right.
 */
export const verify = async (subject: Timed, moving: readonly Moving[]): Promise<Verified> => {
  const last = await subject.outputs();
  const [example] = moving;
  if (!example) return subject.judge(last);
  if (moving.every(({ field, index, start }) => last[field]![index] === start)) {
    const { field, index, start, first } = example;
    return { passed: false, worst: { field, index, got: start, expected: first } };
  }
  await subject.once();
  return subject.judge(await subject.outputs());
};
