import { AitkenError, describe } from "./errors.ts";
import type { Sizes } from "./kernel.ts";
import { product } from "./numbers.ts";

/** A shape as text: `2 × 100`. */
export const shapeText = (shape: readonly number[]): string => (shape.length ? shape.join(" × ") : "no dimension");

/** A size or shape as a shape, checked. */
export const checkShape = (shape: number | readonly number[], field?: string): readonly number[] => {
  const sizes = typeof shape === "number" ? [shape] : [...shape];
  for (const size of sizes)
    if (!Number.isSafeInteger(size) || size < 0)
      throw new AitkenError(
        "wrong-shape",
        `expected sizes that are integers ≥ 0${field ? ` for \`${field}\`` : ""}, received ${describe(size)}`,
        { field },
      );
  if (!Number.isSafeInteger(product(sizes)))
    throw new AitkenError("too-large", `expected a shape that memory can hold, received ${shapeText(sizes)}`, {
      field,
    });
  return Object.freeze(sizes);
};

/** How many elements `data` must have for `shape`. */
export const checkLength = (length: number, shape: readonly number[], field?: string): void => {
  if (length !== product(shape))
    throw new AitkenError(
      "wrong-shape",
      `expected ${product(shape)} elements for the shape ${shapeText(shape)}${field ? ` of \`${field}\`` : ""}, received ${length}`,
      { field },
    );
};

/** The shape that an array field has with these sizes. */
export const shapeOf = (field: { dimensions: readonly string[] }, sizes: Sizes): readonly number[] =>
  field.dimensions.map((dimension) => sizes[dimension]!);
