import type { Backend, Kernel, NumericArray, NumericData } from "@aitken/contracts";
import type { Residency, Sizes } from "./cells.ts";
import { flat } from "./expected/sample.ts";

export type Outputs = Readonly<Record<string, ArrayLike<number>>>;

/** A kernel on one input, ready to be computed again and again. */
export interface Subject {
  /** Copying inputs to where the backend computes, and binding a plan to them; undefined for calls. */
  readonly uploadMilliseconds: number | undefined;
  readonly prepareMilliseconds: number | undefined;
  /** Puts the state that the kernel changes back to where it began. */
  reset(): void;
  /** Computes that many times; a promise is kept when the last result is there. */
  run(iterations: number): void | Promise<void>;
  /** What was computed last. */
  outputs(): Promise<Outputs>;
  /** Overwrites what was computed last, so that only who computes again has it; not the state that the kernel changes. */
  spoil(): Promise<void>;
  dispose(): void;
}

/** What no result is: no number, or where all are numbers the largest. */
const spoiled = (data: NumericData): NumericData => data.fill(data instanceof Float64Array ? Number.NaN : -1);

/** Round trips: typed arrays in, fresh typed arrays out, each time. */
const callSubject = (backend: Backend, kernel: Kernel, given: object): Subject => {
  let results: Outputs = {};
  const once = () => backend.call(kernel, given as never);
  return {
    uploadMilliseconds: undefined,
    prepareMilliseconds: undefined,
    reset: () => {},
    run:
      backend.info.kind === "host"
        ? (iterations) => {
            for (let i = 0; i < iterations; i++) results = once() as Outputs;
          }
        : async (iterations) => {
            for (let i = 0; i < iterations; i++) results = (await once()) as Outputs;
          },
    outputs: async () => results,
    // Fresh arrays, which are nobody else's.
    spoil: async () => {
      for (const array of Object.values(results)) spoiled(array as NumericData);
    },
    dispose: () => {},
  };
};

/** A plan on arrays that stay where the backend computes. All outputs are bound. */
const residentSubject = (backend: Backend, kernel: Kernel, given: object, sizes: Sizes): Subject => {
  const values = flat(given);
  const bindings: Record<string, unknown> = {};
  const written: Record<string, NumericArray> = {};
  const arrays: NumericArray[] = [];
  const keep = <A extends NumericArray>(array: A): A => {
    arrays.push(array);
    return array;
  };
  const begun = performance.now();
  const shapeOf = (dimensions: readonly string[]) => dimensions.map((dimension) => sizes[dimension]!);
  for (const field of kernel.fields) {
    const value = values[field.name];
    if (field.role === "output" && field.kind === "array") {
      written[field.name] = keep(backend.zeros(shapeOf(field.dimensions), field.type));
      bindings[field.name] = written[field.name];
    } else if (typeof value === "object" && (field.kind === "array" || field.kind === "each")) {
      bindings[field.name] = keep(backend.array(value, shapeOf(field.dimensions)));
      if (field.role === "update") written[field.name] = bindings[field.name] as NumericArray;
    } else if (value !== undefined) bindings[field.name] = value;
  }
  const results = Object.entries(written).flatMap(([name, array]) => (values[name] === undefined ? [array] : []));
  // Of the values only what is written again is kept: others may be large.
  const updates = Object.entries(written).flatMap(([name, array]) =>
    values[name] === undefined ? [] : [[array, values[name]] as const],
  );
  const uploaded = performance.now();
  const plan = backend.prepare(kernel, bindings as never);
  const prepared = performance.now();
  const repeat = (iterations: number) => {
    for (let i = 0; i < iterations; i++) plan.run();
  };
  return {
    uploadMilliseconds: uploaded - begun,
    prepareMilliseconds: prepared - uploaded,
    reset: () => {
      for (const [array, value] of updates) array.write(value as never);
    },
    run:
      backend.info.kind === "host"
        ? repeat
        : (iterations) => {
            repeat(iterations);
            return backend.settled();
          },
    outputs: async () =>
      Object.fromEntries(
        await Promise.all(Object.entries(written).map(async ([name, array]) => [name, await array.read()] as const)),
      ),
    spoil: async () => {
      for (const array of results) array.write(spoiled(await array.read()) as never);
    },
    dispose: () => {
      plan.dispose();
      for (const array of arrays) array.dispose();
    },
  };
};

/** @param given what `call` takes */
export const subjectOf = (
  backend: Backend,
  kernel: Kernel,
  given: object,
  sizes: Sizes,
  residency: Residency,
): Subject =>
  residency === "call" ? callSubject(backend, kernel, given) : residentSubject(backend, kernel, given, sizes);
