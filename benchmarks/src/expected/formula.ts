import { type Kernel, type NamedField, resultOf } from "@aitken/contracts";
import * as formulas from "@aitken/typescript/formulas";
import { type Evaluate, spread } from "./sample.ts";

type Formula = (...values: number[]) => number;

/** How elements of a formula are evaluated; undefined where there is no such function. */
export const formulaEvaluation = (kernel: Kernel): Evaluate | undefined => {
  const formula = (formulas as unknown as Readonly<Record<string, Formula>>)[kernel.title];
  if (!kernel.elementwise || !formula) return undefined;
  const given = kernel.fields.filter(({ role }) => role !== "output");
  const { name: field, dimensions } = resultOf(kernel);
  return (values, sizes, box) => {
    const row = sizes[dimensions.at(-1)!] ?? 0;
    const start = dimensions.length === 1 ? 0 : box * row;
    const valueAt = (field: NamedField, index: number): number => {
      const value = values[field.name];
      if (typeof value !== "object") return value as number;
      const isOfBox = "dimensions" in field && field.dimensions.length < dimensions.length;
      return value[isOfBox ? box : index]!;
    };
    const indices = spread(row).map((index) => start + index);
    const expected = indices.map((index) => formula(...given.map((one) => valueAt(one, index))));
    return [{ field, indices, expected }];
  };
};
