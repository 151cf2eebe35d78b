import type { ChoiceField, Constant, EachField, Kernel, Results, ScalarField, SizesOf } from "@aitken/contracts";
import type { Operations } from "./operations.ts";

/** Data that a program computes with and that changes only with the fixed inputs. */
export interface Table {
  readonly data: Float32Array | Int32Array;
  readonly shape: readonly number[];
}

type Given<K extends Kernel> = K["inputs"] & (K["updates"] extends object ? K["updates"] : Record<never, never>);

type Outputs<K extends Kernel> = K["outputs"] extends object ? K["outputs"] : Record<never, never>;

type Field<F, V> = F extends ScalarField
  ? number
  : F extends { readonly kind: "choice"; readonly options: readonly (infer W)[] }
    ? W
    : F extends EachField
      ? V | number
      : F extends { readonly optional: true } | { readonly requiredBy: object }
        ? V | undefined
        : V;

/**
 * A kernel's inputs and updates in the device's units. An array has one axis for each dimension of the kernel, of size 1
 * where the field lacks it, so that all broadcast against each other; with a dimension twice it has its own shape.
 */
export type Fields<K extends Kernel, V> = { readonly [N in keyof Given<K>]: Field<Given<K>[N], V> };

type Names<K extends Kernel, Kind> = {
  [N in keyof K["inputs"]]: K["inputs"][N] extends Kind ? N : never;
}[keyof K["inputs"]];

/** What tables are made of: fixed arrays in SI and choices. */
type FixedFields<K extends Kernel> = {
  readonly [N in Names<K, { readonly fixed: true }>]: Float64Array;
} & { readonly [N in Names<K, ChoiceField>]: Field<K["inputs"][N], never> };

/** A kernel as a tensor program. It knows operations and no device. */
export interface Program<K extends Kernel = Kernel, T extends string = never> {
  readonly kernel: K;
  /** Inputs that come as the difference from a constant, taken in float64 before it is rounded to the device's precision. */
  readonly origins?: { readonly [N in keyof K["inputs"]]?: Constant };
  /** For fields whose values would leave float32 in the device's units: how many of the program's units one SI unit is. */
  readonly scales?: { readonly [N in keyof Given<K> | keyof Outputs<K>]?: number };
  /** Inputs where 0 is something else than very little, an empty slot say: nothing else rounds to 0. */
  readonly exactZeros?: readonly (keyof Given<K> & string)[];
  /** Choices that float32 does not suffice for: by field and word, what completes the sentence “received X, which …”. */
  readonly refused?: {
    readonly [N in Names<K, ChoiceField>]?: { readonly [W in Field<K["inputs"][N], never>]?: string };
  };
  /** Reads the fixed inputs into tables, on the host and in float64. */
  tables?(fixed: FixedFields<K>, sizes: SizesOf<K>): Readonly<Record<T, Table>>;
  /** Gives each update and output as a function: what is not asked for is not computed. */
  run<V>(
    operations: Operations<V>,
    fields: Fields<K, V>,
    context: { readonly sizes: SizesOf<K>; readonly tables: Readonly<Record<T, V>> },
  ): { readonly [N in keyof Results<K>]: () => V };
}

/** A program of whatever kernel. */
export interface AnyProgram {
  readonly kernel: Kernel;
  readonly origins?: { readonly [field: string]: Constant | undefined };
  readonly scales?: { readonly [field: string]: number | undefined };
  readonly exactZeros?: readonly string[];
  readonly refused?: { readonly [field: string]: { readonly [word: string]: string | undefined } | undefined };
  tables?(fixed: never, sizes: never): Readonly<Record<string, Table>>;
  run<V>(operations: Operations<V>, fields: never, context: never): Readonly<Record<string, () => V>>;
}

/** A value that is computed when first asked for. */
export const lazy = <V>(compute: () => V): (() => V) => {
  let known: { value: V } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
};
