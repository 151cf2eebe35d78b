import { fieldOf, type Kernel, type Sizes } from "../kernel.ts";
import { shapeOf } from "../shape.ts";
import type { Arrayed } from "./diagnosis/likeKinded.ts";
import type { Numbers } from "./judge.ts";
import { sizesOf } from "./running.ts";
import { positionOf, type Traits, type Trial } from "./traits.ts";

/** Which element of a dimension goes where. */
type Order = readonly number[];

const moved = <T extends Numbers>(data: T, field: Arrayed, sizes: Sizes, dimension: string, order: Order): T => {
  const shape = shapeOf(field, sizes);
  const result = (data as unknown as Float64Array).slice();
  for (let index = 0; index < data.length; index++) {
    let to = 0;
    for (const [axis, at] of positionOf(index, shape).entries())
      to = to * shape[axis]! + (field.dimensions[axis] === dimension ? order[at]! : at);
    result[to] = data[index]!;
  }
  return result as unknown as T;
};

/** A trial whose elements along a dimension are in another order, inputs and expected results alike. */
export const permuted = (kernel: Kernel, { values, expectation }: Trial, dimension: string, order: Order): Trial => {
  const sizes = sizesOf(kernel, values);
  const move = <T extends Numbers>(name: string, data: T): T =>
    moved(data, fieldOf(kernel, name) as Arrayed, sizes, dimension, order);
  const all = (group: Readonly<Record<string, Numbers>>) =>
    Object.fromEntries(Object.entries(group).map(([name, data]) => [name, move(name, data)]));
  return {
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === "object" ? { ...value, data: move(name, value.data) } : value,
      ]),
    ),
    expectation: { expected: all(expectation.expected), ...(expectation.scale && { scale: all(expectation.scale) }) },
  };
};

/** A grid has an order; boxes, and particles without a grid, have none unless the kernel's traits say so. */
export const unordered = ({ kernel, ordered = [] }: Traits): readonly string[] =>
  ["box", "particle"].filter(
    (dimension) =>
      kernel.dimensions.includes(dimension) &&
      !ordered.includes(dimension) &&
      !kernel.fields.some(
        (field) => field.kind === "array" && field.domain?.increasing && field.dimensions.includes(dimension),
      ),
  );
