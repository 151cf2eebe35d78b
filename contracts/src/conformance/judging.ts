import type { Accuracy, Precision } from "../accuracy.ts";
import type { ArrayField } from "../field.ts";
import type { Kernel, Sizes } from "../kernel.ts";
import { type Case, flatten } from "./case.ts";
import { type Bench, ConformanceFailure, demand } from "./check.ts";
import { type Element, judge, type Numbers } from "./judge.ts";
import { type Results, writtenFields } from "./running.ts";

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

const hexadecimal = (value: number): string => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return `0x${view.getBigUint64(0).toString(16).padStart(16, "0")}`;
};

/** An element in words, with all digits. */
export const describeElement = ({ index, got, expected, ulp, relative, budget }: Element): string =>
  `index ${index}: expected ${expected} (${hexadecimal(expected)}), received ${got} (${hexadecimal(got)}); ` +
  `relative error ${relative.toExponential(2)}, ${ulp.toPrecision(3)} ULP, allowed difference ${budget.toExponential(2)}`;

/** Judges results by the kernel's accuracies, notes the worst, and fails when a budget is exceeded. */
export const judgeResults = (
  { backend, note }: Bench,
  kernel: Kernel,
  where: string,
  results: Results,
  { expected, scale, sizes, at }: Expectation,
): void => {
  const { precision } = backend.info;
  for (const field of writtenFields(kernel)) {
    const wanted = expected[field.name];
    if (!wanted) continue;
    const result = results[field.name];
    demand(result !== undefined, () => `${where}: expected a result \`${field.name}\`, received none`);
    const got = at ? at.map((index) => result![index]!) : result!;
    demand(
      got.length === wanted.length,
      () => `${where}: expected ${wanted.length} elements of \`${field.name}\`, received ${got.length}`,
    );
    const { accuracy } = field as ArrayField;
    const { usable, passed, used, failures, ...verdict } = judge({
      got,
      expected: wanted,
      accuracy: accuracy!,
      precision,
      scale: scale?.[field.name],
      sizes,
    });
    const worst = verdict.worst && at ? { ...verdict.worst, index: at[verdict.worst.index]! } : verdict.worst;
    note({ where, field: field.name, usable, used, worst });
    if (usable && !passed)
      throw new ConformanceFailure(
        `${where}: \`${field.name}\` is wrong in ${failures} of ${wanted.length} elements, worst at ${describeElement(worst!)}`,
      );
  }
};

/** Whether a result is one of those that an edge accepts, element by element. */
export const acceptable = ({ accept = [] }: Case, got: number): boolean =>
  (accept.includes("zero") && got === 0) || (accept.includes("infinity") && Math.abs(got) === Number.POSITIVE_INFINITY);

/** The bound of an accuracy, 0 where results are exact, null where a precision is unusable. */
export const boundOf = (accuracy: Accuracy, precision: Precision): number | null =>
  accuracy.form === "exact" ? 0 : accuracy.bounds[precision];
