import type { Kernel, NamedField } from "../../../kernel.ts";
import { arrayTypes, typeOf } from "../../../numbers.ts";
import type { Case, Shaped, Values } from "../../case.ts";
import { offenders, valuesOf } from "../../case.ts";
import { type Bench, type Check, check } from "../../check.ts";
import { isOptional } from "../../running.ts";
import type { Tryable } from "../../traits.ts";
import { called, demandRefusal } from "./refusal.ts";

type Run = (bench: Bench, values: Values) => Promise<void>;

const isGiven = (values: Values, { name, role }: NamedField): boolean =>
  role !== "output" && values[name] !== undefined;

const shapedFields = (kernel: Kernel, values: Values): readonly (NamedField & { dimensions: readonly string[] })[] =>
  kernel.fields.filter(
    (field): field is NamedField & { kind: "array" | "each"; dimensions: readonly string[] } =>
      isGiven(values, field) && typeof values[field.name] === "object",
  );

/** Fields that must have the same size along some dimension of this one. */
const companions = (kernel: Kernel, values: Values, field: { name: string; dimensions: readonly string[] }) =>
  shapedFields(kernel, values).filter(
    ({ name, dimensions }) => name !== field.name && dimensions.some((one) => field.dimensions.includes(one)),
  );

const wrongLength =
  (kernel: Kernel): Run =>
  async ({ backend }, values) => {
    for (const field of shapedFields(kernel, values)) {
      const { data, shape } = values[field.name] as Shaped;
      const refuse = (what: string, value: object, fields: readonly string[]) =>
        demandRefusal(
          `${field.name} ${what}`,
          { code: "wrong-shape", fields },
          called(backend, kernel, { ...values, [field.name]: value }),
        );
      await refuse("with fewer elements than its shape", { data: data.slice(1), shape }, [field.name]);
      await refuse("with too many dimensions", { data, shape: [1, 1, 1, 1, ...shape] }, [field.name]);
      await refuse("with a negative size", { data, shape: [-1, ...shape.slice(1)] }, [field.name]);
      const others = companions(kernel, values, field);
      if (others.length === 0) continue;
      // One more along each dimension than the other fields have.
      const larger = shape.map((size) => size + 1);
      const length = larger.reduce((total, size) => total * size, 1);
      const enlarged = new (data.constructor as Float64ArrayConstructor)(length).fill(data[0]!);
      await refuse("larger than the others", { data: enlarged, shape: larger }, [
        field.name,
        ...others.map(({ name }) => name),
      ]);
    }
  };

/** What could be taken for a number or an array, but is none of the field's type. */
const impostors = (field: NamedField, given: Shaped | number): readonly unknown[] => {
  if (typeof given === "number")
    return ["298.15", null, true, [given], ...(field.kind === "scalar" ? [new Float64Array([given])] : [])];
  const numbers = [...given.data];
  const other = field.kind === "array" && field.type === "int32" ? Uint32Array : Int32Array;
  return [
    "text",
    null,
    7n,
    numbers,
    { data: numbers, shape: given.shape },
    Float32Array.from(numbers),
    new other(numbers.length),
  ];
};

const wrongType =
  (kernel: Kernel): Run =>
  async ({ backend }, values) => {
    for (const field of kernel.fields.filter((one) => isGiven(values, one) && one.kind !== "choice"))
      for (const value of impostors(field, values[field.name] as Shaped | number))
        await demandRefusal(
          `${field.name} as ${value === null ? "null" : (value as object).constructor.name}`,
          { code: "wrong-type", kernel, fields: [field.name] },
          called(backend, kernel, { ...values, [field.name]: value }),
        );
  };

/** Values that some domain refuses, put at one place of a field. */
const bad = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, 0, 1e300] as const;

/** Whether an array can hold a value at all. */
const fits = (value: number, given: Shaped | number | string): boolean =>
  typeof given !== "object" || Object.is(arrayTypes[typeOf(given.data)!].of(value)[0], value);

const replaced = (value: Shaped | number, index: number, by: number): Shaped | number => {
  if (typeof value === "number") return by;
  const data = value.data.slice();
  data[index] = by;
  return { data, shape: value.shape };
};

const outOfDomain =
  (kernel: Kernel): Run =>
  async ({ backend }, values) => {
    for (const field of kernel.fields) {
      const given = values[field.name];
      if (field.kind === "choice" || given === undefined || !field.domain) continue;
      const last = typeof given === "object" ? given.data.length - 1 : 0;
      for (const index of new Set([0, last]))
        for (const value of bad.filter((one) => !field.domain!.holds(one) && fits(one, given)))
          await demandRefusal(
            `${value} at index ${index} of ${field.name}`,
            { code: "out-of-domain", kernel, fields: [field.name], ...(typeof given === "object" && { index }) },
            called(backend, kernel, { ...values, [field.name]: replaced(given as Shaped | number, index, value) }),
          );
      if (typeof given === "object" && field.domain.increasing)
        await demandRefusal(
          `${field.name} in reverse`,
          { code: "out-of-domain", kernel, fields: [field.name], index: 1 },
          called(backend, kernel, { ...values, [field.name]: { ...given, data: given.data.slice().reverse() } }),
        );
    }
  };

/** A size beyond what is looked at one by one. */
const large = 1001;

/** In a large array, too, the last element is looked at. */
export const largeArgumentChecks = ({ kernel, trials }: Tryable): readonly Check[] => {
  const values = trials(large, 1)[0]?.values ?? {};
  const fields = kernel.fields.flatMap((field) => {
    const given = values[field.name];
    if (field.kind === "choice" || !field.domain || typeof given !== "object" || given.data.length < large) return [];
    const value = bad.find((one) => !field.domain!.holds(one) && fits(one, given));
    return value === undefined ? [] : [{ name: field.name, given, value }];
  });
  return fields.length === 0
    ? []
    : [
        check(
          kernel,
          "errors",
          "a value outside the domain is refused at the end of a large array",
          async ({ backend }) => {
            for (const { name, given, value } of fields) {
              const index = given.data.length - 1;
              await demandRefusal(
                `${value} at index ${index} of ${name}`,
                { code: "out-of-domain", kernel, fields: [name], index },
                called(backend, kernel, { ...values, [name]: replaced(given, index, value) }),
              );
            }
          },
        ),
      ];
};

const names =
  (kernel: Kernel): Run =>
  async ({ backend }, values) => {
    for (const { name } of kernel.fields.filter((field) => field.role !== "output" && !isOptional(field))) {
      const { [name]: _, ...rest } = values;
      await demandRefusal(
        `no ${name}`,
        { code: "missing-field", kernel, fields: [name] },
        called(backend, kernel, rest),
      );
    }
    for (const field of kernel.fields)
      if ((field.kind === "array" || field.kind === "each") && field.requiredBy) {
        const words = Object.entries(field.requiredBy).map(([other, words]) => [other, [words].flat()[0]!]);
        const { [field.name]: _, ...rest } = { ...values, ...Object.fromEntries(words) };
        // The same choice may ask for others that are not there either.
        const missing = kernel.fields.filter(({ name, role }) => role !== "output" && rest[name] === undefined);
        await demandRefusal(
          `no ${field.name} where it is required`,
          { code: "missing-field", kernel, fields: missing.map(({ name }) => name) },
          called(backend, kernel, rest),
        );
      }
    const refuse = (name: string) =>
      demandRefusal(
        `a field ${name}`,
        { code: "unknown-field", kernel, fields: [name] },
        called(backend, kernel, { ...values, [name]: 1 }),
      );
    await refuse("nonsense");
    // A call makes its outputs itself.
    for (const { name, role } of kernel.fields) if (role === "output") await refuse(name);
    for (const value of [undefined, null, 1, "values"])
      await demandRefusal(
        `${value} for all fields`,
        { code: "wrong-type", kernel },
        called(backend, kernel, value as never),
      );
  };

const choices =
  (kernel: Kernel): Run =>
  async ({ backend }, values) => {
    for (const field of kernel.fields)
      if (field.kind === "choice")
        for (const value of ["nonsense", 0, ""])
          await demandRefusal(
            `${JSON.stringify(value)} for ${field.name}`,
            { code: "unknown-choice", kernel, fields: [field.name] },
            called(backend, kernel, { ...values, [field.name]: value }),
          );
  };

/** What `call` refuses, one kernel, an input that is right but for one thing. */
export const argumentChecks = (kernel: Kernel, cases: readonly Case[]): readonly Check[] => {
  const good = cases.find((one) => offenders(kernel, one).length === 0 && flatSize(kernel, one) > 1);
  if (!good) return [];
  const values = valuesOf(kernel, good);
  const declare = (title: string, run: Run) => check(kernel, "errors", title, (bench) => run(bench, values));
  return [
    declare("a wrong length or shape is refused", wrongLength(kernel)),
    declare("a wrong type is refused", wrongType(kernel)),
    declare("a value outside the domain is refused, with its index", outOfDomain(kernel)),
    declare("missing and unknown fields are refused", names(kernel)),
    ...(kernel.fields.some(({ kind }) => kind === "choice")
      ? [declare("an unknown choice is refused", choices(kernel))]
      : []),
  ];
};

const flatSize = (kernel: Kernel, one: Case): number =>
  Math.max(
    0,
    ...Object.values(valuesOf(kernel, one)).map((value) => (typeof value === "object" ? value.data.length : 0)),
  );
