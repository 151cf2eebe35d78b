import type { Kernel, NamedField, Sizes } from "../../kernel.ts";
import { product } from "../../numbers.ts";
import { shapeOf } from "../../shape.ts";
import type { Shaped, Values } from "../case.ts";
import { type Check, check, demand } from "../check.ts";
import { type Results, runPlan, sizesOf, writtenFields } from "../running.ts";
import { type Position, positionOf, type Reach, type Traits } from "../traits.ts";

/** All indices of a small array; the ends and some between of a larger one. */
const places = (length: number): readonly number[] => {
  const most = 18;
  if (length <= most) return Array.from({ length }, (_, index) => index);
  return [...new Set(Array.from({ length: most }, (_, k) => Math.round((k * (length - 1)) / (most - 1))))];
};

/** Where an element stands, and where it stands again if its field is the same both ways. */
const positionsOf = (field: NamedField, index: number, shape: readonly number[]): readonly Position[] => {
  const position = positionOf(index, shape);
  if (field.kind !== "array" || !field.symmetric) return [position];
  const [row, column] = position.slice(-2) as [number, number];
  return row === column ? [position] : [position, [...position.slice(0, -2), column, row]];
};

const withNaN = (value: Shaped | number, positions: readonly Position[]): Shaped | number => {
  if (typeof value === "number") return Number.NaN;
  const data = value.data.slice() as Float64Array;
  for (const position of positions)
    data[position.reduce((index, place, axis) => index * value.shape[axis]! + place, 0)] = Number.NaN;
  return { data, shape: value.shape };
};

interface Spread {
  readonly kernel: Kernel;
  readonly field: string;
  readonly from: readonly Position[];
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
      const ways = from.map((position) => reach(field, position, result.name, to));
      const where = `NaN at ${from.map((position) => `[${position.join(", ")}]`).join(" and ")} of \`${field}\`: `;
      const at = `\`${result.name}\` at [${to.join(", ")}]`;
      const got = values[index]!;
      if (ways.includes(true))
        demand(
          Number.isNaN(got),
          () => `${where}expected NaN in ${at}, received ${got}`,
          () => ({ name: "NaN swallowed" }),
        );
      const before = clean[result.name]![index]!;
      if (ways.every((reached) => reached === false))
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
      const from = positionsOf(field, index, shape);
      const results = await runPlan(backend, kernel, { ...values, [field.name]: withNaN(given, from) });
      demandSpread({ kernel, field: field.name, from, reach, sizes, clean }, results);
    }
  });

/** Whether a field is read by `run` and can be NaN. */
const canBeNaN = (field: NamedField, values: Values): boolean =>
  field.role !== "output" &&
  field.kind !== "choice" &&
  values[field.name] !== undefined &&
  (field.kind === "each" || field.type === "float64") &&
  !(field.kind === "array" && field.fixed);

/** Whether NaN at the end of a field has to be seen in some result. */
const reachesSomething = ({ kernel, probe: { values, reach } }: Traits, { name }: NamedField): boolean => {
  const given = values[name];
  if (typeof given !== "object") return false;
  const sizes = sizesOf(kernel, values);
  const from = positionOf(given.data.length - 1, given.shape);
  return writtenFields(kernel).some((result) => {
    const shape = shapeOf(result as NamedField & { dimensions: readonly string[] }, sizes);
    return Array.from({ length: product(shape) }, (_, at) => positionOf(at, shape)).some(
      (to) => reach(name, from, result.name, to) === true,
    );
  });
};

/** A size beyond what is computed one by one, and how many elements make an array a large one. */
const large = 129;

/** In large arrays it need only show: where it does is told by the small ones. */
const showing = (traits: Traits): readonly Check[] => {
  const { kernel, trials } = traits;
  const values = trials(large, 2)[0]?.values;
  if (!values) return [];
  const fields = kernel.fields.filter((field) => {
    const given = values[field.name];
    return (
      canBeNaN(field, values) &&
      typeof given === "object" &&
      given.data.length >= large &&
      reachesSomething(traits, field)
    );
  });
  return fields.length === 0
    ? []
    : [
        check(kernel, "special", "NaN at the end of a large array shows", async ({ backend }) => {
          for (const { name } of fields) {
            const given = values[name] as Shaped;
            const poisoned = withNaN(given, [positionOf(given.data.length - 1, given.shape)]);
            const results = await runPlan(backend, kernel, { ...values, [name]: poisoned });
            demand(
              Object.values(results).some((result) => result.some((value) => Number.isNaN(value))),
              () => `expected NaN at index ${given.data.length - 1} of \`${name}\` in some result, received none`,
              () => ({ name: "NaN swallowed" }),
            );
          }
        }),
      ];
};

/** NaN goes where it belongs, in plans, which do not look at their inputs. */
export const specialChecks = (traits: Traits): readonly Check[] => [
  ...traits.kernel.fields
    .filter((field) => canBeNaN(field, traits.probe.values))
    .map((field) => spreading(traits, field)),
  ...showing(traits),
];
