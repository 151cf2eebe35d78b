import type { Kernel, NamedField, Sizes } from "../../kernel.ts";
import { shapeOf } from "../../shape.ts";
import type { Shaped, Values } from "../case.ts";
import { type Check, check, demand } from "../check.ts";
import { type Results, runPlan, sizesOf } from "../running.ts";
import { type Position, positionOf, type Reach, type Traits } from "../traits.ts";

/** All indices of a small array; the ends and some between of a larger one. */
const places = (length: number): readonly number[] => {
  const most = 18;
  if (length <= most) return Array.from({ length }, (_, index) => index);
  return [...new Set(Array.from({ length: most }, (_, k) => Math.round((k * (length - 1)) / (most - 1))))];
};

const withNaN = (value: Shaped | number, index: number): Shaped | number => {
  if (typeof value === "number") return Number.NaN;
  const data = value.data.slice() as Float64Array;
  data[index] = Number.NaN;
  return { data, shape: value.shape };
};

interface Spread {
  readonly kernel: Kernel;
  readonly field: string;
  readonly from: Position;
  readonly reach: Reach;
  readonly sizes: Sizes;
  /** The results without NaN. */
  readonly clean: Results;
}

const demandSpread = ({ kernel, field, from, reach, sizes, clean }: Spread, results: Results): void => {
  for (const result of kernel.fields.filter(({ name }) => name in results)) {
    const shape = shapeOf(result as NamedField & { dimensions: readonly string[] }, sizes);
    const values = results[result.name]!;
    for (let index = 0; index < values.length; index++) {
      const to = positionOf(index, shape);
      const reached = reach(field, from, result.name, to);
      const where = `NaN at [${from.join(", ")}] of \`${field}\`: `;
      const at = `\`${result.name}\` at [${to.join(", ")}]`;
      const got = values[index]!;
      if (reached === true)
        demand(
          Number.isNaN(got),
          () => `${where}expected NaN in ${at}, received ${got}`,
          () => ({ name: "NaN swallowed" }),
        );
      const before = clean[result.name]![index]!;
      if (reached === false)
        demand(
          Object.is(got, before),
          () => `${where}expected ${before} in ${at}, which does not depend on it, received ${got}`,
        );
    }
  }
};

const spreading = ({ kernel, probe }: Traits, field: NamedField): Check =>
  check(kernel, "special", `NaN in ${field.name} reaches what depends on it and nothing else`, async ({ backend }) => {
    const { values, reach } = probe;
    const sizes = sizesOf(kernel, values);
    const given = values[field.name] as Shaped | number;
    const clean = await runPlan(backend, kernel, values);
    const [length, shape] = typeof given === "number" ? [1, []] : [given.data.length, given.shape];
    for (const index of places(length)) {
      const poisoned: Values = { ...values, [field.name]: withNaN(given, index) };
      const results = await runPlan(backend, kernel, poisoned);
      demandSpread({ kernel, field: field.name, from: positionOf(index, shape), reach, sizes, clean }, results);
    }
  });

/** Whether a field is read by `run` and can be NaN. */
const canBeNaN = (field: NamedField, values: Values): boolean =>
  field.role !== "output" &&
  field.kind !== "choice" &&
  values[field.name] !== undefined &&
  (field.kind === "each" || field.type === "float64") &&
  !(field.kind === "array" && field.fixed);

/** NaN goes where it belongs, in plans, which do not look at their inputs. */
export const specialChecks = (traits: Traits): readonly Check[] =>
  traits.kernel.fields.filter((field) => canBeNaN(field, traits.probe.values)).map((field) => spreading(traits, field));
