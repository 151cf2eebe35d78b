import type { Backend, NumericArray, Plan } from "../backend.ts";
import { type AitkenError, isAitkenError } from "../errors.ts";
import type { Arguments, BindingsOf, Kernel, NamedField } from "../kernel.ts";
import { type NumericData, product } from "../numbers.ts";
import { shapeOf } from "../shape.ts";
import { bind, shapedData } from "../validate.ts";
import type { Values } from "./case.ts";
import { ConformanceFailure, demand } from "./check.ts";
import type { Cause } from "./diagnosis/cause.ts";

export type Results = Record<string, NumericData>;

/** Calls a kernel; host and device alike. */
export const callKernel = async (backend: Backend, kernel: Kernel, values: Values): Promise<Results> =>
  (await backend.call(kernel, values as Arguments<Kernel>)) as Results;

type Bindings = Record<string, NumericArray | number | string>;

/** Everything a plan needs, bound to arrays of the backend: what was given, and an array for each wanted output. */
export interface Bound {
  readonly bindings: Bindings;
  readonly arrays: Readonly<Record<string, NumericArray>>;
  dispose(): void;
}

/** Whether a field may be left out, for some choice at least. */
export const isOptional = (field: NamedField): boolean => {
  if (field.kind === "array") return field.optional === true || field.requiredBy !== undefined;
  return field.default !== undefined || (field.kind === "each" && field.requiredBy !== undefined);
};

/** Names of the fields that a kernel writes. */
export const writtenFields = (kernel: Kernel): readonly NamedField[] =>
  kernel.fields.filter(({ role }) => role !== "input");

/** The sizes that the given values have. */
export const sizesOf = (kernel: Kernel, values: Values) =>
  bind(kernel, values, ["input", "update"], shapedData(kernel)).sizes;

/** Makes an array of the backend for a field's data. */
export type Allocate = (field: string, data: NumericData, shape: readonly number[]) => NumericArray;

/** Copies values into arrays of the backend and adds an array for each output, or for those named. */
export const bindArrays = (
  backend: Backend,
  kernel: Kernel,
  values: Values,
  outputs: readonly string[] = writtenFields(kernel).map(({ name }) => name),
  allocate: Allocate = (_, data, shape) => backend.array(data as Float64Array, shape),
): Bound => {
  const sizes = sizesOf(kernel, values);
  const arrays: Record<string, NumericArray> = {};
  const bindings: Bindings = {};
  for (const field of kernel.fields) {
    const given = values[field.name];
    if (given !== undefined && typeof given !== "object") bindings[field.name] = given;
    else if (given !== undefined) arrays[field.name] = allocate(field.name, given.data, given.shape);
    else if (field.role === "output" && field.kind === "array" && outputs.includes(field.name)) {
      const shape = shapeOf(field, sizes);
      arrays[field.name] = allocate(field.name, new Float64Array(product(shape)), shape);
    }
  }
  return {
    bindings: { ...bindings, ...arrays },
    arrays,
    dispose: () => {
      for (const array of Object.values(arrays)) array.dispose();
    },
  };
};

/** Prepares a plan of loosely typed bindings. */
export const preparePlan = (backend: Backend, kernel: Kernel, bindings: object): Plan =>
  backend.prepare(kernel, bindings as BindingsOf<Kernel, NumericArray>);

/** What the bound arrays of written fields contain. */
export const readWritten = async (kernel: Kernel, { arrays }: Bound): Promise<Results> => {
  const results: Results = {};
  for (const { name } of writtenFields(kernel)) {
    const array = arrays[name];
    if (array) results[name] = await array.read();
  }
  return results;
};

/** Runs a plan once on fresh arrays; the work may be replaced. */
export const runPlan = async (
  backend: Backend,
  kernel: Kernel,
  values: Values,
  {
    outputs,
    allocate,
    work = (plan: Plan): void | Promise<void> => plan.run(),
  }: {
    outputs?: readonly string[];
    allocate?: Allocate;
    work?: (plan: Plan, bound: Bound) => void | Promise<void>;
  } = {},
): Promise<Results> => {
  const bound = bindArrays(backend, kernel, values, outputs, allocate);
  try {
    const plan = preparePlan(backend, kernel, bound.bindings);
    try {
      await work(plan, bound);
      return await readWritten(kernel, bound);
    } finally {
      plan.dispose();
    }
  } finally {
    bound.dispose();
  }
};

/** The AitkenError that an action ends with; anything else fails. */
export const refusalOf = async (what: string, action: () => unknown): Promise<AitkenError> => {
  let result: unknown;
  try {
    result = await action();
  } catch (error) {
    if (isAitkenError(error)) return error;
    throw new ConformanceFailure(`expected an AitkenError for ${what}, received ${String(error)}`);
  }
  throw new ConformanceFailure(
    `expected an AitkenError for ${what}, received ${result === undefined ? "nothing" : "a result"}`,
  );
};

/** Fails unless two results are equal bit for bit; −0 and +0 differ, NaN equals NaN. */
export const demandSame = (what: string, got: Results, expected: Results, likely?: Cause): void => {
  for (const [name, values] of Object.entries(expected)) {
    const other = got[name];
    demand(other?.length === values.length, () => `${what}: expected ${values.length} elements of \`${name}\``);
    const index = values.findIndex((value, i) => !Object.is(value, other![i]));
    demand(
      index < 0,
      () => `${what}: expected ${values[index]} for \`${name}\` at index ${index}, received ${other![index]}`,
      () => likely,
    );
  }
};
