import type { BackendInfo } from "../backend.ts";
import { AitkenError, describe } from "../errors.ts";
import type { Kernel, NamedField } from "../kernel.ts";
import type { Bound } from "../validate.ts";
import { MemoryArray } from "./array.ts";

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

/** An array of this very backend, of the field's type; or why not. */
export const ownArray = <A extends AnyArray>(
  backend: { readonly info: BackendInfo },
  kernel: Kernel,
  field: { readonly name: string; readonly kind: string; readonly type?: string },
  value: unknown,
): A => {
  const refuse = (code: "wrong-type" | "foreign-array" | "disposed", expected: string, received: string) =>
    new AitkenError(code, `expected ${expected} for \`${field.name}\`, received ${received}`, {
      kernel: kernel.name,
      field: field.name,
    });
  if (!(value instanceof MemoryArray) || value.holding.owner !== (backend as object)) {
    const foreign = typeof value === "object" && value !== null && "read" in value;
    throw refuse(
      foreign ? "foreign-array" : "wrong-type",
      `an array made by this ${backend.info.name} backend's array() or zeros()`,
      foreign ? "one of another backend" : describe(value),
    );
  }
  if (value.holding.disposed) throw refuse("disposed", "a live array", "a disposed one");
  const type = field.kind === "array" ? field.type : "float64";
  if (value.type !== type) throw refuse("wrong-type", `a ${type} array`, `a ${value.type} array`);
  return value as unknown as A;
};
