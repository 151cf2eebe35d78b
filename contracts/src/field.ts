import type { Accuracy } from "./accuracy.ts";
import type { Domain } from "./domain.ts";
import type { ArrayType } from "./numbers.ts";

/** A field may be left out unless the named choice has this value, or one of these. */
export type RequiredBy = Readonly<Record<string, string | readonly string[]>>;

interface FieldBase {
  /** In SI, as text: `m^3/s`, `kg/(m^3 s)`, `1`. */
  readonly unit: string;
}

/** An array whose shape is given in the kernel's named dimensions; row-major, the last dimension contiguous. */
export interface ArrayField extends FieldBase {
  readonly kind: "array";
  readonly dimensions: readonly string[];
  readonly type: ArrayType;
  readonly domain?: Domain;
  /** May be left out. */
  readonly optional?: boolean;
  readonly requiredBy?: RequiredBy;
  /** Read when a plan is prepared and by `plan.refresh()`, not by `run`. */
  readonly fixed?: boolean;
  /** Equal when its last two dimensions are exchanged. */
  readonly symmetric?: boolean;
  /** Of outputs and updates. */
  readonly accuracy?: Accuracy;
}

/** One value for all, or one for each element of the dimensions (a leading one, usually the box). Always float64. */
export interface EachField extends FieldBase {
  readonly kind: "each";
  readonly dimensions: readonly string[];
  readonly domain?: Domain;
  readonly default?: number;
  readonly requiredBy?: RequiredBy;
}

export interface ScalarField extends FieldBase {
  readonly kind: "scalar";
  readonly type: "float64" | "int32";
  readonly domain?: Domain;
  readonly default?: number;
}

/** One of several words, fixed when a plan is prepared; its index in `options` is what compiled code sees. */
export interface ChoiceField {
  readonly kind: "choice";
  readonly options: readonly string[];
  readonly default?: string;
}

export type InputField = ArrayField | EachField | ScalarField | ChoiceField;
export type Field = InputField;

type ArrayOptions = Partial<Omit<ArrayField, "kind" | "unit" | "dimensions">>;

/** An array of the given unit over named dimensions; float64 unless its type says otherwise. */
export const array = <const O extends ArrayOptions = Record<never, never>>(
  unit: string,
  dimensions: readonly string[],
  options?: O,
) =>
  ({ kind: "array", unit, dimensions, type: "float64", ...options }) as ArrayField & {
    readonly type: O extends { type: infer T extends ArrayType } ? T : "float64";
  } & Omit<O, "type">;

/** A scalar, or an array over the given dimensions. */
export const each = <
  const O extends Partial<Pick<EachField, "domain" | "default" | "requiredBy">> = Record<never, never>,
>(
  unit: string,
  dimensions: readonly string[],
  options?: O,
) => ({ kind: "each", unit, dimensions, ...options }) as EachField & O;

type ScalarOptions = Partial<Omit<ScalarField, "kind" | "unit">>;

/** A single number, float64 unless its type says int32. */
export const scalar = <const O extends ScalarOptions = Record<never, never>>(unit: string, options?: O) =>
  ({ kind: "scalar", unit, type: "float64", ...options }) as ScalarField & Omit<O, "type">;

/** One of the given words. */
export const choice = <const W extends readonly string[], const D extends W[number] | undefined = undefined>(
  options: W,
  settings?: { default?: D },
) =>
  ({ kind: "choice", options, ...settings }) as unknown as ChoiceField & { readonly options: W } & (D extends string
      ? { readonly default: D }
      : Record<never, never>);
