import { AitkenError } from "./errors.ts";
import type { Kernel, NamedField, Sizes } from "./kernel.ts";
import { product } from "./numbers.ts";
import { shapeText } from "./shape.ts";

/** A field with the shape that was bound to it. */
export type Sized = {
  readonly field: NamedField & { dimensions: readonly string[] };
  readonly shape: readonly number[];
};

/** A shape says the sizes of all its dimensions, a flat one only their product; a leading box may be left out. */
const sayShape = ({ field, shape }: Sized, known: Map<string, number>, mismatch: (sized: Sized) => AitkenError) => {
  const { dimensions } = field;
  const learn = (dimension: string, size: number) => {
    if (known.has(dimension) && known.get(dimension) !== size) throw mismatch({ field, shape });
    known.set(dimension, size);
  };
  if (shape.length === dimensions.length) {
    dimensions.forEach((dimension, index) => {
      learn(dimension, shape[index]!);
    });
    return true;
  }
  if (shape.length === dimensions.length - 1 && shape.length > 1 && dimensions[0] === "box") {
    learn("box", 1);
    dimensions.slice(1).forEach((dimension, index) => {
      learn(dimension, shape[index]!);
    });
    return true;
  }
  if (shape.length !== 1) throw mismatch({ field, shape });
  const unknown = dimensions.filter((dimension) => !known.has(dimension));
  if (new Set(unknown).size > 1) return false;
  const rest = product(
    dimensions.filter((dimension) => known.has(dimension)).map((dimension) => known.get(dimension)!),
  );
  const [length] = shape as [number];
  if (unknown.length === 0) {
    if (rest !== length) throw mismatch({ field, shape });
    return true;
  }
  // Nothing can be learned from an empty array about one of several dimensions.
  if (rest === 0) {
    if (length !== 0) throw mismatch({ field, shape });
    return false;
  }
  const size = Math.round((length / rest) ** (1 / unknown.length));
  if (size ** unknown.length * rest !== length) throw mismatch({ field, shape });
  learn(unknown[0]!, size);
  return true;
};

/** Fewer elements than a kernel needs are refused with the first field that has that many. */
const checkLeast = (kernel: Kernel, sizes: Sizes, sized: readonly Sized[]): void => {
  for (const [dimension, least] of Object.entries(kernel.least ?? {})) {
    if (sizes[dimension]! >= least) continue;
    const name = sized.find(({ field }) => field.dimensions.includes(dimension))?.field.name;
    throw new AitkenError(
      "wrong-shape",
      `expected ${dimension} ≥ ${least} for \`${name}\`, received ${dimension} = ${sizes[dimension]}`,
      { kernel: kernel.name, field: name },
    );
  }
};

/**
 * Finds the sizes of all dimensions from the shapes that were bound.
 * @throws AitkenError `wrong-shape` where shapes contradict each other or are smaller than the kernel's least
 */
export const resolveSizes = (kernel: Kernel, sized: readonly Sized[]): Sizes => {
  const known = new Map<string, number>();
  const mismatch = ({ field, shape }: Sized) => {
    const wanted = field.dimensions.map((dimension) => {
      const size = known.get(dimension);
      return size === undefined ? dimension : `${dimension} = ${size}`;
    });
    return new AitkenError(
      "wrong-shape",
      `expected the shape [${wanted.join(", ")}] for \`${field.name}\`, received ${shapeText(shape)}`,
      { kernel: kernel.name, field: field.name },
    );
  };
  let open = [...sized].sort((a, b) => b.shape.length - a.shape.length);
  const settle = () => {
    for (let before = -1; before !== open.length; ) {
      before = open.length;
      open = open.filter((one) => !sayShape(one, known, mismatch));
    }
  };
  settle();
  // What no shape says: one box, and then whatever is left is empty.
  for (const dimension of kernel.dimensions)
    if (!known.has(dimension)) {
      known.set(dimension, dimension === "box" ? 1 : 0);
      settle();
    }
  const sizes = Object.freeze(
    Object.fromEntries(kernel.dimensions.map((dimension) => [dimension, known.get(dimension)!])),
  );
  checkLeast(kernel, sizes, sized);
  return sizes;
};
