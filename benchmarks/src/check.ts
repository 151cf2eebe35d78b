import { type Accuracy, type BackendInfo, fieldOf, type Kernel } from "@aitken/contracts";
import { judge } from "@aitken/contracts/conformance";
import type { Row, Sizes } from "./cells.ts";
import { digestSamples } from "./expected/digests.ts";
import { evaluationOf } from "./expected/index.ts";
import type { Sample, Values } from "./expected/sample.ts";
import type { Checked, WorstElement } from "./messages.ts";
import type { Outputs } from "./subject.ts";

/** What rounding to nearest may change, relatively. */
const roundoff = { float64: 2 ** -53, float32: 2 ** -24 };

/**
 * Formulas in float64 are rounded too: what is compared with them may be off by as much again. And where inputs make
 * the result ill-conditioned, the rounding of what is derived from them counts.
 */
const forFormulas = (accuracy: Accuracy, conditioning = 0): Accuracy => {
  if (accuracy.form === "exact") return accuracy;
  const { float64, float32 } = accuracy.bounds;
  return {
    ...accuracy,
    bounds: {
      float64: float64 && 2 * float64 + conditioning * roundoff.float64,
      float32: float32 && float32 + conditioning * roundoff.float32,
    },
  };
};

const accuracyOf = (kernel: Kernel, name: string): Accuracy => {
  const field = fieldOf(kernel, name);
  if (field?.kind !== "array" || !field.accuracy) throw new Error(`${kernel.name} promises no accuracy of ${name}`);
  return field.accuracy;
};

/** Where the expected values come from: evaluated once for each row, then used for every result. */
export interface Expectation {
  readonly samples: readonly Sample[];
  readonly against: readonly string[];
}

/** Elements of the first and the last box from scalar formulas, and what the oracle knows of this row. */
export const expectationOf = (kernel: Kernel, row: Row, values: Values, sizes: Sizes): Expectation => {
  const evaluate = evaluationOf(kernel);
  if (!evaluate)
    throw new Error(
      `nothing to check it by: say in benchmarks/src/expected how elements of ${kernel.name} are evaluated`,
    );
  const formulas = [...new Set([0, row.boxes - 1])]
    .flatMap((box) => evaluate(values, sizes, box))
    .map((sample) => ({ ...sample, accuracy: forFormulas(accuracyOf(kernel, sample.field), sample.conditioning) }));
  const oracle = digestSamples(row);
  return { samples: [...oracle, ...formulas], against: [...(oracle.length ? ["oracle"] : []), "formulas"] };
};

/** Bounds that are so many times as wide. */
const widened = (accuracy: Accuracy, factor: number): Accuracy => {
  if (accuracy.form === "exact" || factor === 1) return accuracy;
  const { float64, float32 } = accuracy.bounds;
  return { ...accuracy, bounds: { float64: float64 && factor * float64, float32: float32 && factor * float32 } };
};

/**
 * Compares a result with what is expected of it.
 * @param allowance how many times the kernel's own bounds it may be off
 */
export const check = (
  kernel: Kernel,
  { samples, against }: Expectation,
  outputs: Outputs,
  precision: BackendInfo["precision"],
  sizes: Sizes,
  allowance = 1,
): Pick<Checked, "passed" | "worst" | "samples" | "against"> => {
  let passed = true;
  let worst: WorstElement | undefined;
  let count = 0;
  for (const { field, indices, expected, scale, accuracy } of samples) {
    const results = outputs[field];
    if (!results) throw new Error(`${kernel.name} gave no ${field}`);
    const verdict = judge({
      got: indices.map((index) => results[index]!),
      expected,
      accuracy: widened(accuracy ?? accuracyOf(kernel, field), allowance),
      precision,
      scale,
      sizes,
    });
    if (!verdict.usable) throw new Error(`${kernel.name} cannot be accurate in ${precision}: ${field}`);
    passed &&= verdict.passed;
    count += indices.length;
    if (verdict.worst && !(verdict.used <= (worst?.share ?? -1))) {
      const { index, got, expected, relative, ulp } = verdict.worst;
      worst = { field, index: indices[index]!, got, expected, relative, ulp, share: verdict.used };
    }
  }
  return { passed, worst, samples: count, against };
};
