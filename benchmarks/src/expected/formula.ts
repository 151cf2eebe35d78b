import { type Kernel, type NamedField, resultOf } from "@aitken/contracts";
import * as formulas from "@aitken/typescript/formulas";
import { type Evaluate, spread, spreadPairs, type Values } from "./sample.ts";

type Formula = (...values: number[]) => number;

/** The value of a field for elements of a box: `index` finds it in an array. */
const valueAt = (values: Values, field: NamedField, index: number): number => {
  const value = values[field.name];
  if (typeof value === "object") return value[index]!;
  return (value ?? (field.kind === "scalar" ? field.default : undefined)) as number;
};

const dimensionsOf = (field: NamedField): number => ("dimensions" in field ? field.dimensions.length : 0);

/** Of each element of the result, from the elements beside it. */
const ofElements =
  (kernel: Kernel, formula: Formula): Evaluate =>
  (values, sizes, box) => {
    const { name: field, dimensions } = resultOf(kernel);
    const given = kernel.fields.filter(({ role }) => role !== "output");
    const row = sizes[dimensions.at(-1)!] ?? 0;
    const start = dimensions.length === 1 ? 0 : box * row;
    const indices = spread(row).map((index) => start + index);
    const expected = indices.map((index) =>
      formula(...given.map((one) => valueAt(values, one, dimensionsOf(one) < dimensions.length ? box : index))),
    );
    return [{ field, indices, expected }];
  };

/** Of each pair of particles, from both values of what particles have and the one of what a pair or a box has. */
const ofPairs =
  (kernel: Kernel, formula: Formula): Evaluate =>
  (values, { particle: n = 0 }, box) => {
    const given = kernel.fields.filter(({ role }) => role === "input");
    const pairs = spreadPairs(n);
    const indexOf = (i: number, j: number) => (box * n + i) * n + j;
    const inputsOf = (one: NamedField, i: number, j: number): number[] => {
      const indices = [[box], [box], [box * n + i, box * n + j], [indexOf(i, j)]][dimensionsOf(one)]!;
      return indices.map((index) => valueAt(values, one, index));
    };
    // The first of a pair is the one that comes first: results are the same, bit for bit, for both orders.
    const expected = pairs.map(([i, j]) =>
      formula(...given.flatMap((one) => inputsOf(one, Math.min(i, j), Math.max(i, j)))),
    );
    return [{ field: resultOf(kernel).name, indices: pairs.map(([i, j]) => indexOf(i, j)), expected }];
  };

/** How elements of a formula are evaluated; undefined where there is no such function. */
export const formulaEvaluation = (kernel: Kernel): Evaluate | undefined => {
  const formula = (formulas as unknown as Readonly<Record<string, Formula>>)[kernel.title];
  if (!formula) return undefined;
  if (kernel.pairwise) return ofPairs(kernel, formula);
  return kernel.elementwise ? ofElements(kernel, formula) : undefined;
};
