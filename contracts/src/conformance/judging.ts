import type { Accuracy, Precision } from "../accuracy.ts";
import type { ArrayField } from "../field.ts";
import type { Kernel, NamedField, Sizes } from "../kernel.ts";
import { shapeOf } from "../shape.ts";
import { type Case, flatten } from "./case.ts";
import { type Bench, ConformanceFailure, demand } from "./check.ts";
import { diagnose } from "./diagnosis/diagnose.ts";
import type { Evidence } from "./diagnosis/evidence.ts";
import { storyOf } from "./diagnosis/story.ts";
import { type Judgement, judge, type Numbers, worstOf } from "./judge.ts";
import { type Results, sizesOf, writtenFields } from "./running.ts";
import { positionOf, type Trial } from "./traits.ts";

/** Expected values by field, with the magnitudes that some accuracies are relative to. */
export interface Expectation {
  readonly expected: Readonly<Record<string, Numbers>>;
  readonly scale?: Readonly<Record<string, Numbers>>;
  readonly sizes?: Sizes;
  /** The elements that the expected values are of; all in order unless given. */
  readonly at?: readonly number[];
}

const flattened = (group: Case["expected"]) =>
  Object.fromEntries(Object.entries(group ?? {}).map(([name, value]) => [name, flatten(value)]));

export const expectationOf = ({ expected, scale }: Case): Expectation => ({
  expected: flattened(expected),
  ...(scale && { scale: flattened(scale) }),
});

type WrittenField = ArrayField & NamedField;

const pick = (result: Numbers, at: readonly number[] | undefined): Numbers =>
  at ? at.map((index) => result[index]!) : result;

const demandLength = (
  where: string,
  field: string,
  result: Numbers | undefined,
  wanted: number,
  at?: unknown,
): void => {
  demand(result !== undefined, () => `${where}: expected a result \`${field}\`, received none`);
  demand(
    at !== undefined || result!.length === wanted,
    () => `${where}: expected ${wanted} elements of \`${field}\`, received ${result!.length}`,
  );
};

/** Everything about a wrong field: where, from which inputs, how wrong, and why. */
const failure = async (
  { backend }: Bench,
  kernel: Kernel,
  where: string,
  results: Results,
  { values, expectation: { at } }: Trial,
  field: WrittenField,
  judgement: Judgement,
): Promise<ConformanceFailure> => {
  const { got, expected } = judgement;
  const shape = shapeOf(field, sizesOf(kernel, values));
  const indexOf = (element: number) => at?.[element] ?? element;
  const failing = worstOf(judgement, expected.length);
  const evidence: Evidence = {
    backend,
    kernel,
    values,
    field,
    shape,
    results,
    got,
    expected,
    wrong: failing.map(({ index }) => index),
    positionOf: (element) => positionOf(indexOf(element), shape),
    passes: (other) => judge({ ...judgement, got: pick(other[field.name]!, at) }).passed,
  };
  const worst = failing.slice(0, 10).map((element) => ({ ...element, index: indexOf(element.index) }));
  return new ConformanceFailure(
    [
      `${where}: \`${field.name}\` is wrong in ${failing.length} of ${expected.length} elements, worst at`,
      ...storyOf(evidence, worst),
    ].join("\n"),
    await diagnose(evidence),
  );
};

/** Judges results by the kernel's accuracies, notes the worst, and fails when a budget is exceeded. */
export const judgeResults = async (
  bench: Bench,
  kernel: Kernel,
  where: string,
  results: Results,
  trial: Trial,
): Promise<void> => {
  const { expected, scale, sizes, at } = trial.expectation;
  for (const field of writtenFields(kernel) as readonly WrittenField[]) {
    const wanted = expected[field.name];
    if (!wanted) continue;
    demandLength(where, field.name, results[field.name], wanted.length, at);
    const judgement: Judgement = {
      got: pick(results[field.name]!, at),
      expected: wanted,
      accuracy: field.accuracy!,
      precision: bench.backend.info.precision,
      scale: scale?.[field.name],
      sizes,
    };
    const { usable, passed, used, worst } = judge(judgement);
    const found = worst && at ? { ...worst, index: at[worst.index]! } : worst;
    bench.note({ where, field: field.name, usable, used, worst: found });
    if (usable && !passed) throw await failure(bench, kernel, where, results, trial, field, judgement);
  }
};

/** Whether a result is one of those that an edge accepts, element by element. */
export const acceptable = ({ accept = [] }: Case, got: number, expected: number): boolean =>
  (accept.includes("zero") && got === 0) ||
  (accept.includes("infinity") && Math.abs(got) === Number.POSITIVE_INFINITY) ||
  // Below the normal numbers there are few digits to be right.
  (accept.includes("zero") && isSubnormal(got) && isSubnormal(expected) && Math.sign(got) === Math.sign(expected));

const isSubnormal = (value: number): boolean => Math.abs(value) < 2 ** -1022;

/** The bound of an accuracy, 0 where results are exact, null where a precision is unusable. */
export const boundOf = (accuracy: Accuracy, precision: Precision): number | null =>
  accuracy.form === "exact" ? 0 : accuracy.bounds[precision];
