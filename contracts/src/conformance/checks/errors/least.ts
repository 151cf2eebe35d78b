import type { NumericArray } from "../../../backend.ts";
import { fieldOf, type Kernel, type Sizes } from "../../../kernel.ts";
import { product } from "../../../numbers.ts";
import { shapeOf } from "../../../shape.ts";
import { type Case, type Shaped, type Values, valuesOf } from "../../case.ts";
import { type Bench, type Check, check } from "../../check.ts";
import { preparePlan, sizesOf } from "../../running.ts";
import { called, demandRefusal, type Refusal } from "./refusal.ts";

/** What a call takes, the first elements of each array in another shape. */
const resized = (kernel: Kernel, values: Values, sizes: Sizes): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fieldOf(kernel, name);
      if (typeof value !== "object" || !field || !("dimensions" in field)) return [name, value];
      const shape = shapeOf(field, sizes);
      return [name, { data: value.data.slice(0, product(shape)), shape } as Shaped];
    }),
  );

/** What a plan takes, arrays of zeros. */
const bindings = ({ backend }: Bench, kernel: Kernel, values: Values, sizes: Sizes) => {
  const arrays = kernel.fields.flatMap((field): [string, NumericArray][] =>
    field.kind === "array" && (field.role === "output" || typeof values[field.name] === "object")
      ? [[field.name, backend.zeros(shapeOf(field, sizes), field.type)]]
      : [],
  );
  return { ...values, ...Object.fromEntries(arrays) } as Record<string, NumericArray | number | string>;
};

/** Of a kernel that needs so many elements along a dimension: fewer are refused, by a call and by a plan. */
export const leastChecks = (kernel: Kernel, [first]: readonly Case[]): readonly Check[] =>
  Object.entries(first ? (kernel.least ?? {}) : {}).map(([dimension, least]) =>
    check(kernel, "errors", `fewer than ${least} along ${dimension} are refused`, async (bench) => {
      const values = valuesOf(kernel, first!);
      const fields = kernel.fields.flatMap((field) =>
        "dimensions" in field && field.dimensions.includes(dimension) ? [field.name] : [],
      );
      const refusal: Refusal = { code: "wrong-shape", kernel, fields };
      for (let size = 0; size < least; size++) {
        const sizes = { ...sizesOf(kernel, values), [dimension]: size };
        const smaller = resized(kernel, values, sizes);
        await demandRefusal(`a call with ${size}`, refusal, called(bench.backend, kernel, smaller));
        const bound = bindings(bench, kernel, smaller, sizes);
        await demandRefusal(`a plan of ${size}`, refusal, () => preparePlan(bench.backend, kernel, bound));
        for (const one of Object.values(bound)) if (typeof one === "object") one.dispose();
      }
    }),
  );
