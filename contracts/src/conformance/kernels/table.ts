import { product } from "../../numbers.ts";
import type { Shaped } from "../case.ts";

/** An array of what a function gives at each position. */
export const table = (shape: readonly number[], value: (...at: number[]) => number): Shaped => {
  const data = new Float64Array(product(shape));
  const at = shape.map(() => 0);
  for (let index = 0; index < data.length; index++) {
    data[index] = value(...at);
    for (let axis = shape.length - 1; axis >= 0 && ++at[axis]! === shape[axis]!; axis--) at[axis] = 0;
  }
  return { data, shape };
};
