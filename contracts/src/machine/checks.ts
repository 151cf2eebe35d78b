import { AitkenError } from "../errors.ts";
import type { NamedField } from "../kernel.ts";
import type { Bound } from "../validate.ts";
import type { MemoryArray } from "./array.ts";

// biome-ignore lint/suspicious/noExplicitAny: arrays of all types and backends
export type AnyArray = MemoryArray<any, any>;

/** The fields that are bound to arrays, with their arrays. */
export const arraysOf = <A extends AnyArray>({ fields }: Bound<A>): readonly { field: NamedField; value: A }[] =>
  fields.flatMap((one) =>
    (one.kind === "array" || one.kind === "each") && typeof one.value === "object"
      ? [{ field: one.field, value: one.value }]
      : [],
  );

/** Refuses a plan that would write nothing. */
export const checkWritten = ({ kernel, fields }: Bound<unknown>): void => {
  if (fields.some((one) => one.kind === "array" && one.field.role !== "input" && one.value !== undefined)) return;
  const outputs = kernel.fields.filter(({ role }) => role === "output").map(({ name }) => name);
  throw new AitkenError(
    "nothing-to-compute",
    `expected at least one output of [${outputs.join(", ")}], received none`,
    {
      kernel: kernel.name,
    },
  );
};

/** Refuses arrays that share memory where one of them is written. */
export const checkOverlap = (bound: Bound<AnyArray>): void => {
  const arrays = arraysOf(bound);
  for (const [index, a] of arrays.entries())
    for (const b of arrays.slice(index + 1)) {
      if (a.field.role === "input" && b.field.role === "input") continue;
      const apart =
        a.value.holding !== b.value.holding ||
        a.value.offset + a.value.length <= b.value.offset ||
        b.value.offset + b.value.length <= a.value.offset;
      if (!apart)
        throw new AitkenError(
          "overlap",
          `expected memory of its own for \`${b.field.name}\`, received some that \`${a.field.name}\` uses too`,
          { kernel: bound.kernel.name, field: b.field.name },
        );
    }
};
