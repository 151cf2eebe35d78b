/** A bound per precision; null where the kernel is unusable in that precision. */
export interface Bounds {
  readonly float64: number | null;
  readonly float32: number | null;
}

export type Precision = keyof Bounds;

/**
 * How far an output may be from the exact result, as a tagged form. With e the exact value:
 * - `relative`: bound × |e|
 * - `floored`: bound × |e| + floor × max|e| over the output
 * - `scaled`: bound × max(|e|, s), s the magnitude before a subtraction, which each case gives (old + moved, say)
 * - `growing`: as `relative`, bound × (1 + growth × size of a dimension)
 * - `exact`: no difference at all
 *
 * What is smaller than `negligible` counts as 0.
 */
export type Accuracy =
  | { readonly form: "relative"; readonly bounds: Bounds; readonly negligible?: number }
  | { readonly form: "floored"; readonly bounds: Bounds; readonly floor: Bounds }
  | { readonly form: "scaled"; readonly bounds: Bounds; readonly scale: string; readonly negligible?: number }
  | { readonly form: "growing"; readonly bounds: Bounds; readonly dimension: string; readonly growth: number }
  | { readonly form: "exact" };

export const relative = (bounds: Bounds, negligible?: number): Accuracy => ({
  form: "relative",
  bounds,
  ...(negligible !== undefined && { negligible }),
});
export const floored = (bounds: Bounds, floor: Bounds): Accuracy => ({ form: "floored", bounds, floor });
/** @param scale says in words which magnitude the error is relative to */
export const scaled = (bounds: Bounds, scale: string, negligible?: number): Accuracy => ({
  form: "scaled",
  bounds,
  scale,
  ...(negligible !== undefined && { negligible }),
});
export const growing = (bounds: Bounds, dimension: string, growth: number): Accuracy => ({
  form: "growing",
  bounds,
  dimension,
  growth,
});
export const exact: Accuracy = { form: "exact" };
