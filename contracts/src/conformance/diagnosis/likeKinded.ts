import type { ArrayField, EachField } from "../../field.ts";
import type { Kernel, NamedField, Sizes } from "../../kernel.ts";
import type { NumericData } from "../../numbers.ts";
import { shapeOf } from "../../shape.ts";
import type { Shaped, Values } from "../case.ts";
import { sizesOf } from "../running.ts";

/** A field that has dimensions. */
export type Arrayed = NamedField & (ArrayField | EachField);

type Pair = readonly [NamedField, NamedField];

const same = (a: NumericData, b: NumericData): boolean => a.every((value, index) => value === b[index]);

/** Arrays that could be taken for each other: same kind, type and shape, other contents. */
const arrays = (kernel: Kernel, values: Values, sizes: Sizes): readonly Pair[] => {
  const given = kernel.fields.filter(
    (field): field is Arrayed =>
      (field.kind === "array" || field.kind === "each") && typeof values[field.name] === "object",
  );
  const form = (field: Arrayed) => `${field.kind} ${field.kind === "array" ? field.type : ""} ${shapeOf(field, sizes)}`;
  const data = (field: Arrayed) => (values[field.name] as Shaped).data;
  return pairsOf(given, (a, b) => form(a) === form(b) && !same(data(a), data(b)));
};

/** Numbers that could be taken for each other. */
const numbers = (kernel: Kernel, values: Values): readonly Pair[] => {
  const given = kernel.fields.filter(
    (field) =>
      field.kind !== "choice" &&
      typeof values[field.name] === "number" &&
      !(field.kind === "scalar" && field.type === "int32"),
  );
  return pairsOf(given, (a, b) => a.kind === b.kind);
};

const pairsOf = <T>(all: readonly T[], fits: (a: T, b: T) => boolean): readonly (readonly [T, T])[] =>
  all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter((b) => fits(a, b))
      .map((b) => [a, b] as const),
  );

/** Pairs of given fields that a backend could take for each other. */
export const likeKinded = (kernel: Kernel, values: Values): readonly Pair[] => [
  ...arrays(kernel, values, sizesOf(kernel, values)),
  ...numbers(kernel, values),
];

/** The values with two fields exchanged. */
export const exchange = (values: Values, [a, b]: Pair): Values => ({
  ...values,
  [a.name]: values[b.name]!,
  [b.name]: values[a.name]!,
});
