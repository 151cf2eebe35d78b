import type { ArrayField, ChoiceField, EachField, ScalarField } from "../field.ts";
import type { Kernel, NamedField, Sizes } from "../kernel.ts";
import type { Bound, BoundField } from "../validate.ts";
import type { Memory, Slots, Window } from "./memory.ts";

type Named<F> = F & Pick<NamedField, "name" | "role">;

/**
 * A field as a machine sees it. Scalars live in the frame's slots, where `run` finds them: a scalar bound to an `each`
 * field is a window of one slot and stride 0.
 */
export type FrameArgument<M extends Memory = Memory, S extends Slots = Slots> =
  | { readonly kind: "array"; readonly field: Named<ArrayField>; readonly window: Window<M> | undefined }
  | { readonly kind: "each"; readonly field: Named<EachField>; readonly window: Window<M>; readonly stride: 1 }
  | { readonly kind: "each"; readonly field: Named<EachField>; readonly window: Window<S>; readonly stride: 0 }
  | { readonly kind: "scalar"; readonly field: Named<ScalarField>; readonly slot: number }
  | { readonly kind: "choice"; readonly field: Named<ChoiceField>; readonly value: string; readonly index: number };

/** Everything that a kernel is bound to, in calling order: first the sizes of its dimensions, then its fields. */
export interface Frame<M extends Memory = Memory, S extends Slots = Slots> {
  readonly kernel: Kernel;
  readonly sizes: Sizes;
  readonly arguments: readonly FrameArgument<M, S>[];
  readonly slots: S;
}

/** A kernel set up in a machine's own way. */
export interface Executable {
  /** Runs `times` times with what is in the slots. */
  run(times: number): void;
  /** As `run`, on another thread or a device, until the results are there; left out by machines that have neither. */
  start?(times: number): Promise<void>;
  /** Reads the fixed inputs again; `link` has done so once. */
  refresh(): void;
  /** Gives up what `link` allocated. */
  free(): void;
}

/** Lays out what is bound in calling order, scalars in slots. */
export const layOut = <A, M extends Memory, S extends Slots>(
  { kernel, sizes, fields }: Bound<A>,
  slots: S,
  toWindow: (value: A) => Window<M>,
): Frame<M, S> => {
  const argument = (one: BoundField<A>, slot: number): FrameArgument<M, S> => {
    switch (one.kind) {
      case "array":
        return { kind: "array", field: one.field, window: one.value === undefined ? undefined : toWindow(one.value) };
      case "each":
        if (typeof one.value !== "number")
          return { kind: "each", field: one.field, window: toWindow(one.value), stride: 1 };
        slots.data[slot] = one.value;
        return { kind: "each", field: one.field, window: { block: slots, offset: slot, length: 1 }, stride: 0 };
      case "scalar":
        slots.data[slot] = one.value;
        return { kind: "scalar", field: one.field, slot };
      case "choice":
        return { kind: "choice", field: one.field, value: one.value, index: one.index };
    }
  };
  return { kernel, sizes, arguments: fields.map(argument), slots };
};
