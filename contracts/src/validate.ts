import { AitkenError, describe } from "./errors.ts";
import { firstFault } from "./faults.ts";
import type { ArrayField, ChoiceField, EachField, ScalarField } from "./field.ts";
import { fieldOf, type Given, type Kernel, type NamedField, type Sizes } from "./kernel.ts";
import { type ArrayType, type NumericData, product, typeOf } from "./numbers.ts";
import { checkLength, checkShape } from "./shape.ts";
import { resolveSizes, type Sized } from "./sizes.ts";

/** What validation needs to know of an array, be it a caller's typed array or a backend's own. */
export interface Extent {
  readonly shape: readonly number[];
  readonly type: ArrayType;
}

type Named<F> = F & Pick<NamedField, "name" | "role">;

/** A field with what was bound to it. */
export type BoundField<A> =
  | { readonly kind: "array"; readonly field: Named<ArrayField>; readonly value: A | undefined }
  | {
      readonly kind: "each";
      readonly field: Named<EachField>;
      readonly value: A | number;
      /** The choices that were made have no use for it. */
      readonly unread?: boolean;
    }
  | { readonly kind: "scalar"; readonly field: Named<ScalarField>; readonly value: number }
  | { readonly kind: "choice"; readonly field: Named<ChoiceField>; readonly value: string; readonly index: number };

/** A kernel with everything bound, in calling order, and the sizes of its dimensions. */
export interface Bound<A> {
  readonly kernel: Kernel;
  readonly sizes: Sizes;
  readonly fields: readonly BoundField<A>[];
}

/** A caller's typed array, flat or with a shape. */
export interface ShapedData extends Extent {
  readonly data: NumericData;
}

/** Takes what a caller gave for an array: a typed array of the field's type, or `{ data, shape }`. */
export const shapedData =
  (kernel: Kernel) =>
  (field: Named<ArrayField | EachField>, value: unknown): ShapedData => {
    const shaped = (
      typeof value === "object" && value !== null && !ArrayBuffer.isView(value) && "data" in value
        ? value
        : { data: value }
    ) as { data: unknown; shape?: number[] };
    const { data } = shaped;
    const wanted = field.kind === "array" ? field.type : "float64";
    const type = typeOf(data);
    if (type !== wanted)
      throw new AitkenError(
        "wrong-type",
        `expected a ${wanted} array for \`${field.name}\`, received ${describe(data)}`,
        {
          kernel: kernel.name,
          field: field.name,
        },
      );
    const { length } = data as NumericData;
    if (shaped.shape === undefined) return { data: data as NumericData, type, shape: [length] };
    const shape = checkShape(shaped.shape, field.name);
    checkLength(length, shape, field.name);
    return { data: data as NumericData, type, shape };
  };

const refusal =
  (kernel: Kernel, field: NamedField) =>
  (code: "wrong-type" | "unknown-choice" | "out-of-domain" | "missing-field", expected: string, received: string) =>
    new AitkenError(code, `expected ${expected} for \`${field.name}\`, received ${received}`, {
      kernel: kernel.name,
      field: field.name,
    });

/** Why a field cannot be left out, where a choice decides that. */
const reasonFor = (
  kernel: Kernel,
  { requiredBy = {} }: ArrayField | EachField,
  values: Readonly<Record<string, unknown>>,
): string | undefined => {
  for (const [other, words] of Object.entries(requiredBy)) {
    const chosen = values[other] ?? (fieldOf(kernel, other) as ChoiceField).default;
    if ([words].flat().includes(chosen as string)) return `\`${other}\` is ${chosen}`;
  }
  return undefined;
};

const bindField = <A extends Extent>(
  kernel: Kernel,
  field: NamedField,
  value: unknown,
  values: Readonly<Record<string, unknown>>,
  toArray: (field: Named<ArrayField | EachField>, value: unknown) => A,
): BoundField<A> => {
  const refuse = refusal(kernel, field);
  switch (field.kind) {
    case "array": {
      if (value !== undefined) return { kind: "array", field, value: toArray(field, value) };
      const reason = reasonFor(kernel, field, values);
      if (reason) throw refuse("missing-field", `an array, since ${reason},`, "nothing");
      if (field.role !== "output" && !field.optional && !field.requiredBy)
        throw refuse("missing-field", `a ${field.type} array`, "nothing");
      return { kind: "array", field, value: undefined };
    }
    case "each": {
      const reason = reasonFor(kernel, field, values);
      const unread = field.requiredBy && !reason;
      const given = value === undefined ? (unread ? Number.NaN : field.default) : value;
      if (given === undefined)
        throw refuse("missing-field", `a number or a float64 array${reason ? `, since ${reason},` : ""}`, "nothing");
      return {
        kind: "each",
        field,
        value: typeof given === "number" ? given : toArray(field, given),
        ...(unread && { unread }),
      };
    }
    case "scalar": {
      const given = value === undefined ? field.default : value;
      if (given === undefined) throw refuse("missing-field", "a number", "nothing");
      if (typeof given !== "number") throw refuse("wrong-type", "a number", describe(given));
      return { kind: "scalar", field, value: given };
    }
    case "choice": {
      const given = value === undefined ? field.default : value;
      const words = field.options.map((word) => JSON.stringify(word)).join(" or ");
      if (given === undefined) throw refuse("missing-field", words, "nothing");
      const index = field.options.indexOf(given as string);
      if (index < 0) throw refuse("unknown-choice", words, describe(given));
      return { kind: "choice", field, value: given as string, index };
    }
  }
};

const checkNames = (kernel: Kernel, values: Readonly<Record<string, unknown>>, roles: readonly string[]): void => {
  if (typeof values !== "object" || values === null)
    throw new AitkenError("wrong-type", `expected an object with the kernel's fields, received ${describe(values)}`, {
      kernel: kernel.name,
    });
  const names = kernel.fields.filter(({ role }) => roles.includes(role)).map(({ name }) => name);
  for (const name of Object.keys(values))
    if (!names.includes(name))
      throw new AitkenError("unknown-field", `expected fields of [${names.join(", ")}], received \`${name}\``, {
        kernel: kernel.name,
        field: name,
      });
};

/**
 * Checks names, types and shapes and gives every field its value, in calling order; reads no array element.
 * @param roles the roles of fields that may be given
 * @param toArray makes an array of what was given for one, or throws
 * @throws AitkenError that names the field, what was expected and what came
 */
export const bind = <A extends Extent>(
  kernel: Kernel,
  values: Readonly<Record<string, unknown>>,
  roles: readonly NamedField["role"][],
  toArray: (field: Named<ArrayField | EachField>, value: unknown) => A,
): Bound<A> => {
  checkNames(kernel, values, roles);
  const fields = kernel.fields.map((field) => bindField(kernel, field, values[field.name], values, toArray));
  const sized = fields.flatMap((bound): Sized[] =>
    (bound.kind === "array" || bound.kind === "each") && typeof bound.value === "object"
      ? [{ field: bound.field, shape: bound.value.shape }]
      : [],
  );
  const sizes = resolveSizes(kernel, sized);
  for (const bound of fields) if (bound.kind === "scalar") checkScalar(kernel, bound.field, bound.value, sizes);
  return { kernel, sizes, fields };
};

/** Integers must be integers, and an index must be one of its dimension: what memory safety rests on. */
export const checkScalar = (kernel: Kernel, field: Named<ScalarField>, value: number, sizes: Sizes): void => {
  if (field.type !== "int32") return;
  const { domain } = field;
  const limit = domain?.indexOf === undefined ? undefined : sizes[domain.indexOf];
  if (!Number.isInteger(value) || (value | 0) !== value || (domain && !domain.holds(value)))
    throw refusal(kernel, field)("out-of-domain", domain?.expected ?? "an integer of 32 bits", describe(value));
  // With nothing along the dimension there is nothing to index.
  if (limit !== undefined && limit > 0 && value >= limit)
    throw refusal(kernel, field)("out-of-domain", `${domain?.expected} (0 … ${limit - 1})`, describe(value));
};

/**
 * Checks that all elements of an array are in the field's domain.
 * @throws AitkenError `out-of-domain` with the first index at fault
 */
export const checkDomain = (kernel: Kernel, field: Named<ArrayField | EachField>, data: NumericData, sizes: Sizes) => {
  const { domain } = field;
  if (!domain) return;
  const size = domain.indexOf === undefined ? undefined : sizes[domain.indexOf];
  const index = firstFault(domain, data, sizes[field.dimensions.at(-1)!], size);
  if (index !== undefined)
    throw new AitkenError(
      "out-of-domain",
      `expected ${domain.expected} for \`${field.name}\`, received ${describe(data[index])} at index ${index}`,
      { kernel: kernel.name, field: field.name, index },
    );
};

/** The value of a field at one of so many elements; a field of leading dimensions has one for many of them. */
const valueAt = ({ value }: BoundField<ShapedData>, index: number, elements: number): number => {
  if (typeof value !== "object") return value as number;
  return value.data[Math.floor((index * value.data.length) / elements)]!;
};

/**
 * Checks what the domains of single fields cannot say.
 * @throws AitkenError `out-of-domain` with the first element at fault
 */
export const checkTogether = (bound: Bound<ShapedData>): void => {
  checkRequirement(bound);
  checkSequence(bound);
};

/** Checks what a kernel expects of all values together. */
const checkSequence = ({ kernel, sizes, fields }: Bound<ShapedData>): void => {
  if (!kernel.faultOf) return;
  const values = Object.fromEntries(
    fields.map(({ field, value }) => [field.name, typeof value === "object" ? value.data : value]),
  );
  const fault = kernel.faultOf(values as Given, sizes);
  if (!fault) return;
  const { field, index, expected } = fault;
  const received = describe((values[field] as NumericData)[index]);
  throw new AitkenError(
    "out-of-domain",
    `expected ${expected} for \`${field}\`, received ${received} at index ${index}`,
    {
      kernel: kernel.name,
      field,
      index,
    },
  );
};

const checkRequirement = ({ kernel, sizes, fields }: Bound<ShapedData>): void => {
  const { requires } = kernel;
  if (!requires) return;
  const given = fields.filter(({ field }) => field.role !== "output");
  const elements = product(Object.values(sizes));
  const values: Record<string, number> = {};
  for (let index = 0; index < elements; index++) {
    for (const one of given) values[one.field.name] = valueAt(one, index, elements);
    if (!requires.holds(values))
      throw new AitkenError(
        "out-of-domain",
        `expected ${requires.expected} for \`${requires.field}\`, received ${describe(values[requires.field])} at index ${index}`,
        { kernel: kernel.name, field: requires.field, index },
      );
  }
};

/** Checks the elements of every array and each scalar of a call. */
export const checkDomains = (all: Bound<ShapedData>): void => {
  const { kernel, sizes, fields } = all;
  for (const bound of fields) {
    if ((bound.kind === "array" || bound.kind === "each") && typeof bound.value === "object")
      checkDomain(kernel, bound.field, bound.value.data, sizes);
    else if (bound.kind === "scalar" || bound.kind === "each") {
      const value = bound.value as number;
      if (bound.kind === "each" && bound.unread) continue;
      if (bound.field.domain && !bound.field.domain.holds(value))
        throw refusal(kernel, bound.field)("out-of-domain", bound.field.domain.expected, describe(value));
    }
  }
  checkTogether(all);
};

/** Names a kernel that was given, or refuses what is none. */
export const checkKernel = (kernel: Kernel): void => {
  if (typeof kernel !== "object" || kernel === null || typeof kernel.hash !== "string")
    throw new AitkenError(
      "unknown-kernel",
      `expected a kernel made by defineKernel, received ${describe(kernel)}; kernels are exports of the backend's package`,
    );
};
