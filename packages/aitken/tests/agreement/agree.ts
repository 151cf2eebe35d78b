import { type Accuracy, type Backend, type HostBackend, isAitkenError, type Kernel } from "@aitken/contracts";
import { judge } from "@aitken/contracts/conformance";
import { ayala2008Coefficient } from "@aitken/contracts/kernels";
import type { Values } from "./draw.ts";

export type Results = Readonly<Record<string, ArrayLike<number>>>;

type WrittenField = Extract<Kernel["fields"][number], { kind: "array" }>;

const written = ({ fields }: Kernel): readonly WrittenField[] =>
  fields.filter((field): field is WrittenField => field.kind === "array" && field.role !== "input");

/** The results; undefined for values that are in their domains but not together. */
export const callWithin = (backend: HostBackend, kernel: Kernel, values: Values): Results | undefined => {
  try {
    return backend.call(kernel, values as never) as Results;
  } catch (error) {
    if (isAitkenError(error) && error.code === "out-of-domain") return undefined;
    throw error;
  }
};

/** A kernel's accuracy is one for all its choices: where one of them is a formula of less, that of the formula. */
const ofChoices: Readonly<Record<string, Accuracy | undefined>> = {
  "turbulence: dns": ayala2008Coefficient.outputs.coefficient.accuracy,
};

const accuracyOf = ({ accuracy }: WrittenField, values: Values): Accuracy => {
  if (accuracy!.form === "exact") return accuracy!;
  const looser = Object.entries(values).map(([name, value]) => ofChoices[`${name}: ${value}`]);
  return looser.find((one) => one !== undefined) ?? accuracy!;
};

/** Results that show less than what they are computed from, whatever the inputs: their rounding is told by no change of those. */
const untold: Readonly<Record<string, readonly string[]>> = {
  // What a particle takes up in one sub-step and gives off in the other.
  "condensation/implicitCondensationStep": ["massTransfer", "massError", "gasConcentration", "energy"],
};

/** How far a result has swung on its way within a step, which its inputs do not tell: the error that the kernel estimates of it. */
const swings: Readonly<Record<string, string>> = { mass: "massError" };

/** Both may be off, each on its side. */
const twice = (accuracy: Accuracy): Accuracy => {
  const double = (bounds: { float64: number | null; float32: number | null }) => ({
    float64: bounds.float64 && 2 * bounds.float64,
    float32: bounds.float32 && 2 * bounds.float32,
  });
  if (accuracy.form === "exact") return accuracy;
  const doubled = { ...accuracy, bounds: double(accuracy.bounds) };
  return doubled.form === "floored" ? { ...doubled, floor: double(doubled.floor) } : doubled;
};

const step = 2 ** -20;

/** The values with one field's changed a little, up or down by a bit of each element's index. */
const changed = (values: Values, name: string, bit: number, by: number): Values => {
  const value = values[name]!;
  const change = (one: number, index: number) => one * (1 + ((index >> bit) & 1 ? by : -by));
  if (typeof value === "number") return Number.isInteger(value) ? values : { ...values, [name]: change(value, 0) };
  if (typeof value === "string" || !(value.data instanceof Float64Array)) return values;
  return { ...values, [name]: { ...value, data: value.data.map(change) } };
};

/** Bits in which any two of so many indices differ. */
const bitsOf = (value: Values[string]): number =>
  typeof value === "object" ? Math.max(1, Math.ceil(Math.log2(value.data.length))) : 1;

/**
 * How much a result changes with its inputs, relative to them: Σ |x ∂y/∂x|. Of a difference a − b it is |a| + |b|, the magnitude
 * before a subtraction; times the rounding of the inputs it is what that alone makes of a result.
 */
const magnitudesOf = (reference: HostBackend, kernel: Kernel, values: Values, results: Results): Results => {
  const zeros = () =>
    Object.fromEntries(Object.entries(results).map(([name, one]) => [name, new Float64Array(one.length)]));
  const sums = zeros();
  for (const [name, value] of Object.entries(values)) {
    // Any two elements are changed against each other at least once.
    const most = zeros();
    for (let bit = 0; bit < bitsOf(value); bit++) {
      const up = callWithin(reference, kernel, changed(values, name, bit, step));
      const down = callWithin(reference, kernel, changed(values, name, bit, -step));
      if (!up || !down) continue;
      for (const [result, found] of Object.entries(most))
        for (let k = 0; k < found.length; k++)
          found[k] = Math.max(found[k]!, Math.abs(up[result]![k]! - down[result]![k]!) / (2 * step));
    }
    for (const [result, sum] of Object.entries(sums)) for (let k = 0; k < sum.length; k++) sum[k]! += most[result]![k]!;
  }
  return sums;
};

/** Of the inputs in a device's memory: of the number itself, and of its scale there. */
const inputRounding = 2 * 2 ** -24;

/** Whose square float32 does not hold: formulas that are fitted come to such results far outside their fit. */
const unsquared = 2 ** 64;

/** What a precision can say of a result: where it becomes infinite on the way to one that is nearly that, what was expected. */
const sayable = (got: ArrayLike<number>, expected: ArrayLike<number>, precision: string): ArrayLike<number> =>
  precision === "float32"
    ? Array.from(got, (value, k) => (value === Infinity && expected[k]! > unsquared ? expected[k]! : value))
    : got;

/**
 * Tells how results differ from the reference's by more than both may be off; undefined where they do not. A backend of less
 * precision has its inputs rounded.
 */
export const disagreement = (
  backend: Backend,
  reference: HostBackend,
  kernel: Kernel,
  values: Values,
  [results, expected]: readonly [Results, Results],
): string | undefined => {
  const { precision } = backend.info;
  let known: Results | undefined;
  const magnitudes = (field: string) => {
    known ??= magnitudesOf(reference, kernel, values, expected);
    const swing = expected[swings[field] ?? ""];
    return swing ? Array.from(known[field]!, (value, k) => value + swing[k]!) : known[field]!;
  };
  // What is optional and was not given is no result either.
  const resulting = written(kernel).filter(({ name }) => name in expected && !untold[kernel.name]?.includes(name));
  const told = resulting.flatMap((field) => {
    const accuracy = twice(accuracyOf(field, values));
    const exact = expected[field.name]!;
    const against = { got: sayable(results[field.name]!, exact, precision), expected: exact, precision };
    const scale = accuracy.form === "scaled" ? magnitudes(field.name) : undefined;
    const { passed, usable, failures, worst, used } = judge({ ...against, accuracy, scale });
    if (passed || !usable) return [];
    if (precision === "float32") {
      const bounds = { float64: null, float32: 2 * inputRounding };
      const rounded: Accuracy = { form: "scaled", bounds, scale: "" };
      if (judge({ ...against, accuracy: rounded, scale: magnitudes(field.name) }).passed) return [];
    }
    const { index, got, expected: wanted, relative } = worst!;
    return [
      `\`${field.name}\` differs in ${failures} elements, most at ${index}: expected ${wanted}, received ${got}; ` +
        `${relative.toExponential(2)} of it, ${used.toPrecision(3)} times what is allowed`,
    ];
  });
  return told.length ? told.join("\n") : undefined;
};
