import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Kernel } from "@aitken/contracts";
import type { Sizes } from "../cells.ts";
import type { Values } from "../expected/sample.ts";
import type { Outputs } from "../subject.ts";

/** An array in a file: float64, row by row. */
interface StoredArray {
  readonly file: string;
  readonly shape: readonly number[];
}

/** A kernel's fields as a peer gets them. What is updated is among the outputs, too. */
export interface StoredFields {
  readonly inputs: Readonly<Record<string, StoredArray | number | string>>;
  readonly updates: Readonly<Record<string, StoredArray>>;
  readonly outputs: Readonly<Record<string, StoredArray>>;
}

/**
 * Writes the arrays of an input to a folder, the very bits that our backends get. A number that there is one of for each box is
 * written as an array of as many; sizes are among the inputs by the names of the dimensions.
 */
export const storeFields = (kernel: Kernel, values: Values, sizes: Sizes, folder: string): StoredFields => {
  const inputs: Record<string, StoredArray | number | string> = { ...sizes };
  const updates: Record<string, StoredArray> = {};
  const outputs: Record<string, StoredArray> = {};
  const store = (name: string, data: Float64Array, shape: readonly number[]): StoredArray => {
    const file = join(folder, `${name}.in`);
    writeFileSync(file, data);
    return { file, shape };
  };
  for (const field of kernel.fields) {
    const { name } = field;
    const value = values[name] ?? ("default" in field ? field.default : undefined);
    if (field.kind === "choice" || field.kind === "scalar") {
      if (typeof value === "number" || typeof value === "string") inputs[name] = value;
      continue;
    }
    const shape = field.dimensions.map((dimension) => sizes[dimension]!);
    if (field.role !== "input") outputs[name] = { file: join(folder, `${name}.out`), shape };
    if (value === undefined) continue;
    const length = shape.reduce((product, extent) => product * extent, 1);
    const data =
      typeof value === "number" ? new Float64Array(length).fill(value) : Float64Array.from(value as ArrayLike<number>);
    (field.role === "update" ? updates : inputs)[name] = store(name, data, shape);
  }
  return { inputs, updates, outputs };
};

/** What a peer wrote. */
export const readOutputs = ({ outputs }: StoredFields): Outputs =>
  Object.fromEntries(
    Object.entries(outputs).map(([name, { file }]) => {
      const { buffer, byteOffset, byteLength } = readFileSync(file);
      return [name, new Float64Array(buffer.slice(byteOffset, byteOffset + byteLength))];
    }),
  );
