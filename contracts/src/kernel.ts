import { AitkenError } from "./errors.ts";
import type { ArrayField, ChoiceField, EachField, Field, InputField, ScalarField } from "./field.ts";
import type { NumericData, TypedArrays } from "./numbers.ts";
import { hashOf, signatureOf } from "./signature.ts";
import { parseUnit } from "./unit.ts";

export type Sizes = Readonly<Record<string, number>>;

/** Operations and bytes of one run, as the best known algorithm needs them. */
export interface Cost {
  /** Additions and subtractions. */
  readonly add: number;
  readonly multiply: number;
  readonly divide: number;
  readonly squareRoot: number;
  /** Exponentials, logarithms and other functions without an instruction of their own; a power is two. */
  readonly exponential: number;
  /** Read and written in main memory at least. */
  readonly bytes: number;
}

export interface KernelDeclaration {
  /** `family/kernel`, which is also its path in every package. */
  readonly name: string;
  readonly summary: string;
  /** The formula, typeset: LaTeX for documentation. */
  readonly equation?: string | undefined;
  /** Paper and equation. */
  readonly source: string;
  /** In declared order; with the fields' order it is the calling order. A leading `box` is 1 when nothing says otherwise. */
  readonly dimensions: readonly string[];
  /** The fewest elements that some dimensions must have, where the kernel means nothing with fewer. */
  readonly least?: Readonly<Record<string, number>>;
  readonly inputs: Readonly<Record<string, InputField>>;
  /** Read and written in place. */
  readonly updates?: Readonly<Record<string, ArrayField>>;
  /** Written; one that is not bound is not computed. */
  readonly outputs?: Readonly<Record<string, ArrayField>>;
  readonly cost: (sizes: Sizes) => Cost;
  /** Each element of the only result comes from the elements beside it: see defineFormula. */
  readonly elementwise?: true;
  /** Each element of the only result comes from a pair of particles: see definePairFormula. */
  readonly pairwise?: true;
  /** What the domains of single fields cannot say about an element, of elementwise kernels. */
  readonly requires?: Requirement;
  /**
   * What neither the domains of single fields nor a condition on single elements can say: the first fault of values that
   * are each in their domain, or undefined where there is none.
   */
  readonly faultOf?: (given: Given, sizes: Sizes) => Fault | undefined;
}

/** The inputs and updates of a call by field: numbers, words, and flat arrays; undefined where one was left out. */
export type Given = Readonly<Record<string, number | string | NumericData | undefined>>;

/** An element that does not go together with the others. */
export interface Fault {
  readonly field: string;
  /** Into the flat array. */
  readonly index: number;
  /** Completes the sentence “expected …”. */
  readonly expected: string;
}

/** A condition on the values of several fields at one element. */
export interface Requirement {
  /** The field that a refusal names. */
  readonly field: string;
  /** Completes the sentence “expected …”. */
  readonly expected: string;
  readonly holds: (values: Readonly<Record<string, number>>) => boolean;
}

export type Role = "input" | "update" | "output";

/** A field with its name and role, in calling order. */
export type NamedField = Field & { readonly name: string; readonly role: Role };

export type Kernel<D extends KernelDeclaration = KernelDeclaration> = Readonly<D> & {
  readonly family: string;
  /** The last part of the name. */
  readonly title: string;
  /** All fields in calling order: inputs, updates, outputs, each in declared order. */
  readonly fields: readonly NamedField[];
  /** Names, kinds, types and order, as text. */
  readonly signature: string;
  /** 16 hexadecimal digits of the signature. Compiled modules carry it, `open` compares. */
  readonly hash: string;
};

const word = /^[a-z][A-Za-z0-9]*$/;
/** Words that stand for something else where fields are passed along. */
const reserved = new Set(["workspace", "times"]);

const checkField = (
  refuse: (message: string, field?: string) => never,
  declared: KernelDeclaration,
  field: NamedField,
) => {
  const { name } = field;
  if (!word.test(name)) refuse(`expected a camelCase field name, received ${JSON.stringify(name)}`, name);
  if (reserved.has(name) || declared.dimensions.includes(name)) refuse(`the field name \`${name}\` is taken`, name);
  if (field.kind === "choice") {
    if (field.options.length === 0) refuse(`expected options for \`${name}\`, received none`, name);
    return;
  }
  parseUnit(field.unit);
  if (field.kind === "scalar") return;
  for (const dimension of field.dimensions)
    if (!declared.dimensions.includes(dimension))
      refuse(`expected dimensions of [${declared.dimensions.join(", ")}] for \`${name}\`, received ${dimension}`, name);
  if (field.kind === "array" && field.role !== "input" && !field.accuracy)
    refuse(`expected an accuracy for \`${name}\`, which is written; received none`, name);
  for (const [other, words] of Object.entries(field.requiredBy ?? {}))
    for (const word of [words].flat()) {
      const chosen = declared.inputs[other];
      if (chosen?.kind !== "choice" || !chosen.options.includes(word))
        refuse(`\`${name}\` is required by ${other} = ${word}, which is no choice of this kernel`, name);
    }
};

/**
 * Makes a kernel of its declaration; everything else about it — types, validation, calling order, hash, tables — is
 * derived from this one place.
 * @throws AitkenError `invalid-kernel` when the declaration contradicts itself
 */
export const defineKernel = <const D extends KernelDeclaration>(declaration: D): Kernel<D> => {
  const { name, inputs, updates, outputs } = declaration;
  const refuse = (message: string, field?: string): never => {
    throw new AitkenError("invalid-kernel", message, { kernel: name, field });
  };
  const [family = "", title = "", ...more] = name.split("/");
  if (!word.test(family) || !word.test(title) || more.length)
    refuse(`expected a name of the form family/kernel in camelCase, received ${JSON.stringify(name)}`);
  for (const dimension of declaration.dimensions)
    if (!word.test(dimension) || reserved.has(dimension)) refuse(`the dimension name \`${dimension}\` is taken`);
  for (const dimension of Object.keys(declaration.least ?? {}))
    if (!declaration.dimensions.includes(dimension))
      refuse(`expected a least size of [${declaration.dimensions.join(", ")}], received one of ${dimension}`);
  const roles = [
    ["input", inputs],
    ["update", updates ?? {}],
    ["output", outputs ?? {}],
  ] as const;
  const fields: NamedField[] = roles.flatMap(([role, group]) =>
    Object.entries(group).map(([name, field]): NamedField => ({ ...field, name, role })),
  );
  const seen = new Set<string>();
  for (const field of fields) {
    if (seen.has(field.name)) refuse(`the field \`${field.name}\` is declared twice`, field.name);
    seen.add(field.name);
    checkField(refuse, declaration, field);
  }
  if (!fields.some(({ role }) => role !== "input")) refuse("expected an output or an update, received none");
  const signature = signatureOf(name, declaration.dimensions, fields);
  return Object.freeze({ ...declaration, family, title, fields, signature, hash: hashOf(signature) });
};

/** The field of this name, or undefined. */
export const fieldOf = (kernel: Kernel, name: string): NamedField | undefined =>
  kernel.fields.find((field) => field.name === name);

// ------------------------------------------------------------------------------------------------------------------
// Types derived from a kernel

type Inputs<K extends Kernel> = K["inputs"];
type Group<G> = G extends Readonly<Record<string, ArrayField>> ? G : Record<never, never>;
type Updates<K extends Kernel> = Group<K["updates"]>;
type Outputs<K extends Kernel> = Group<K["outputs"]>;

type IsOptional<F> = F extends { readonly default: number | string }
  ? true
  : F extends { readonly optional: true }
    ? true
    : F extends { readonly requiredBy: object }
      ? true
      : false;

type RequiredNames<G> = { [N in keyof G]: IsOptional<G[N]> extends true ? never : N }[keyof G];
type OptionalNames<G> = { [N in keyof G]: IsOptional<G[N]> extends true ? N : never }[keyof G];

/** Names of fields that may be left out become optional properties. */
type Named<G, Argument extends { [N in keyof G]: unknown }> = {
  [N in RequiredNames<G>]: Argument[N];
} & { [N in OptionalNames<G>]?: Argument[N] };

type Flatten<T> = { [N in keyof T]: T[N] };

type TypeOf<F> = F extends { readonly type: infer T extends keyof TypedArrays } ? T : never;

/** Data with a shape; backend arrays are of this form too. */
export interface Shaped<T> {
  readonly data: T;
  readonly shape: readonly number[];
}

type ArrayArgument<F> = TypedArrays[TypeOf<F>] | Shaped<TypedArrays[TypeOf<F>]>;

type Argument<F> = F extends { readonly kind: "array" }
  ? ArrayArgument<F>
  : F extends EachField
    ? number | Float64Array | Shaped<Float64Array>
    : F extends ScalarField
      ? number
      : F extends { readonly kind: "choice"; readonly options: readonly (infer W)[] }
        ? W
        : never;

type InputsAndUpdates<K extends Kernel> = Inputs<K> & Updates<K>;

/** What `call` takes: inputs and updates as numbers, words and typed arrays. */
export type Arguments<K extends Kernel> = Flatten<
  Named<InputsAndUpdates<K>, { [N in keyof InputsAndUpdates<K>]: Argument<InputsAndUpdates<K>[N]> }>
>;

/** What `call` gives: fresh arrays of the updates and outputs; of an update that may be left out, where it was given. */
export type Results<K extends Kernel> = Flatten<
  {
    -readonly [N in RequiredNames<Updates<K>>]: TypedArrays[TypeOf<Updates<K>[N]>];
  } & {
    -readonly [N in OptionalNames<Updates<K>>]?: TypedArrays[TypeOf<Updates<K>[N]>];
  } & {
    -readonly [N in keyof Outputs<K>]: TypedArrays[TypeOf<Outputs<K>[N]>];
  }
>;

type Binding<F, A> = F extends { readonly kind: "array" }
  ? A
  : F extends EachField
    ? number | A
    : F extends ScalarField
      ? number
      : Argument<F>;

/** What `prepare` takes, arrays being of type A: inputs, updates, and the outputs that are wanted. */
export type BindingsOf<K extends Kernel, A> = Flatten<
  Named<InputsAndUpdates<K>, { [N in keyof InputsAndUpdates<K>]: Binding<InputsAndUpdates<K>[N], A> }> & {
    [N in keyof Outputs<K>]?: A;
  }
>;

type PerRun<K extends Kernel> = {
  [N in keyof Inputs<K>]: Inputs<K>[N] extends ScalarField | EachField ? N : never;
}[keyof Inputs<K>];

/** Scalars that `run` may be given for that run alone. */
export type RunScalars<K extends Kernel> = { [N in PerRun<K>]?: number };

/** An `each` field inside an implementation: element b is `data[b * stride]`. */
export interface EachValues {
  readonly data: Float64Array;
  readonly stride: 0 | 1;
}

type FieldValue<F, O extends boolean> = F extends { readonly kind: "array" }
  ? TypedArrays[TypeOf<F>] | (O extends true ? undefined : IsOptional<F> extends true ? undefined : never)
  : F extends EachField
    ? EachValues
    : F extends ChoiceField
      ? Argument<F>
      : number;

/** What an implementation in TypeScript is given: sizes of dimensions, fields (undefined where not bound), workspace. */
export type FieldValues<K extends Kernel> = Flatten<
  { [N in keyof Inputs<K>]: FieldValue<Inputs<K>[N], false> } & {
    [N in keyof Updates<K>]: FieldValue<Updates<K>[N], false>;
  } & { [N in keyof Outputs<K>]: FieldValue<Outputs<K>[N], true> } & {
    [N in K["dimensions"][number]]: number;
  } & { workspace: Float64Array }
>;

/** The sizes of a kernel's dimensions. */
export type SizesOf<K extends Kernel> = { readonly [N in K["dimensions"][number]]: number };

/** A kernel in TypeScript. */
export interface Implementation<K extends Kernel> {
  readonly kernel: K;
  /** Length of the float64 workspace that a plan keeps; none when left out. */
  workspace?(sizes: SizesOf<K>): number;
  /** Reads the `fixed` inputs into the workspace. */
  prepare?(values: FieldValues<K>): void;
  run(values: FieldValues<K>): void;
}
