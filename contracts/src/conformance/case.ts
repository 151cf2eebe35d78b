import type { Bounds } from "../accuracy.ts";
import { isAitkenError } from "../errors.ts";
import { fieldOf, type Kernel, type NamedField } from "../kernel.ts";
import { arrayTypes, type NumericData } from "../numbers.ts";
import { bind, checkTogether, shapedData } from "../validate.ts";

/** A number or nested lists of them; numbers that JSON lacks are the words NaN, Infinity and -Infinity. */
export type Nested = number | string | readonly Nested[];

/** What may happen at the edge of a domain, besides the expected result. */
export type Outcome = "expected" | "domain" | "zero" | "infinity" | "formula";

/** One input of a kernel with what it should give and where that comes from. */
export interface Case {
  readonly id: string;
  /** The file and the case in it that this one was made from. */
  readonly source: string;
  /** By field: numbers, nested lists, or the word of a choice. */
  readonly inputs: Readonly<Record<string, Nested>>;
  /** By output or update; those that the source does not know are left out. */
  readonly expected?: Readonly<Record<string, Nested>>;
  /** Magnitudes before a subtraction, for `scaled` accuracies. */
  readonly scale?: Readonly<Record<string, Nested>>;
  /** The input is to be refused. */
  readonly error?: "domain";
  /** All outcomes that pass, where more than one does. */
  readonly accept?: readonly Outcome[];
}

/** How far from the expected results of a file one may be, relative to each value. */
interface Tolerance extends Bounds {
  /** Allowed besides, relative to the largest value. */
  readonly floor?: Bounds;
}

/** A file of cases. */
export interface Fixture {
  readonly kernel: string;
  /** What the files that the cases were made from allow, by their names. */
  readonly tolerance?: Readonly<Record<string, Tolerance>>;
  readonly cases: readonly Case[];
}

const words: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  "-Infinity": Number.NEGATIVE_INFINITY,
};

/** Whether a value is one number, which may be written as a word. */
export const isNumber = (value: Nested): value is number | string =>
  typeof value === "number" || (typeof value === "string" && value in words);

export const numberOf = (value: Nested): number => (typeof value === "string" ? words[value]! : (value as number));

/** The shape of nested lists. */
export const shapeOfNested = (value: Nested): readonly number[] =>
  Array.isArray(value) ? [value.length, ...(value.length ? shapeOfNested(value[0] as Nested) : [])] : [];

/** All numbers of nested lists, row-major. */
export const flatten = (value: Nested): Float64Array =>
  Float64Array.from(
    (Array.isArray(value) ? value.flat(Number.POSITIVE_INFINITY) : [value]) as readonly Nested[],
    numberOf,
  );

/** Data with its shape, as `call` takes it. */
export interface Shaped {
  readonly data: NumericData;
  readonly shape: readonly number[];
}

/** Values by field, as `call` takes them. */
export type Values = Record<string, Shaped | number | string>;

const typeOfField = (field: NamedField) => ("type" in field ? field.type : "float64");

/** The data in the field's type; as float64 when that type cannot hold them, so that a backend has to refuse them. */
const typed = (field: NamedField, data: Float64Array): NumericData => {
  const converted = arrayTypes[typeOfField(field)].from(data);
  return data.every((value, index) => value === converted[index]) ? converted : data;
};

/** The inputs of a case as `call` takes them. */
export const valuesOf = (kernel: Kernel, { inputs }: Pick<Case, "inputs">): Values =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => {
      const field = fieldOf(kernel, name);
      if (!field || field.kind === "choice") return [name, value as string];
      if (isNumber(value)) return [name, numberOf(value)];
      return [name, { data: typed(field, flatten(value)), shape: shapeOfNested(value) }];
    }),
  );

/** The size of a dimension, from the first input that says it. */
const sizeOf = (kernel: Kernel, inputs: Case["inputs"], dimension: string): number => {
  for (const field of kernel.fields) {
    const value = inputs[field.name];
    if (!("dimensions" in field) || !field.dimensions.includes(dimension) || !Array.isArray(value)) continue;
    // A leading box may be left out.
    return shapeOfNested(value).at(field.dimensions.indexOf(dimension) - field.dimensions.length) ?? 0;
  }
  return 0;
};

const isWrong = (kernel: Kernel, field: NamedField, inputs: Case["inputs"]): boolean => {
  const value = inputs[field.name];
  if (value === undefined) return false;
  if (field.kind === "choice") return !field.options.includes(value as string);
  const data = flatten(value);
  if (typeOfField(field) !== "float64" && typed(field, data) === data) return true;
  const { domain } = field;
  if (!domain) return false;
  const limit = domain.indexOf === undefined ? Number.POSITIVE_INFINITY : sizeOf(kernel, inputs, domain.indexOf);
  return (
    data.some(
      (one, index) =>
        !domain.holds(one) || one >= limit || (domain.increasing && index > 0 && !(one > data[index - 1]!)),
    ) ||
    (domain.someAboveZero === true && data.every((one) => one === 0))
  );
};

/** The field that a refusal names where values do not go together that are each in their domain. */
const misfit = (kernel: Kernel, one: Pick<Case, "inputs">): readonly string[] => {
  try {
    checkTogether(bind(kernel, valuesOf(kernel, one), ["input", "update"], shapedData(kernel)));
    return [];
  } catch (error) {
    if (isAitkenError(error) && error.code === "out-of-domain" && error.field) return [error.field];
    throw error;
  }
};

/** The fields that hold a value outside their type or domain: one of these a refusal has to name. */
export const offenders = (kernel: Kernel, one: Pick<Case, "inputs">): readonly string[] => {
  const wrong = kernel.fields.filter((field) => isWrong(kernel, field, one.inputs)).map(({ name }) => name);
  return wrong.length || !(kernel.requires || kernel.faultOf) ? wrong : misfit(kernel, one);
};
