import { describe, expectTypeOf, test } from "vitest";
import type { Backend, HostArray, HostBackend, NumericArray } from "../src/backend.ts";
import { array, choice, each, scalar } from "../src/field.ts";
import {
  type Arguments,
  type BindingsOf,
  defineKernel,
  type FieldValues,
  type Results,
  type RunScalars,
} from "../src/kernel.ts";
import {
  brownianCoefficient,
  coagulationRates,
  type collisionMerge,
  type condensationStep,
} from "../src/kernels/index.ts";

const accuracy = { form: "exact" } as const;
const everything = defineKernel({
  name: "test/everything",
  summary: "Has a field of each kind.",
  source: "none",
  dimensions: ["box", "particle"],
  inputs: {
    values: array("1", ["box", "particle"]),
    flags: array("1", ["particle"], { type: "uint8" }),
    seeds: array("1", ["particle"], { type: "uint32", optional: true }),
    indices: array("1", ["particle"], { type: "int32", requiredBy: { mode: "slow" } }),
    temperature: each("K", ["box"]),
    factor: scalar("1"),
    exponent: scalar("1", { default: 2 }),
    count: scalar("1", { type: "int32" }),
    mode: choice(["fast", "slow"]),
    overflow: choice(["drop", "keep"], { default: "drop" }),
  },
  updates: { state: array("1", ["box"], { accuracy }) },
  outputs: { result: array("1", ["box"], { accuracy }), ranks: array("1", ["box"], { type: "int32", accuracy }) },
  cost: () => ({ add: 0, multiply: 0, divide: 0, squareRoot: 0, exponential: 0, bytes: 0 }),
});
type Everything = typeof everything;

declare const backend: Backend;
declare const host: HostBackend;
const data = new Float64Array(1);

describe("what a call takes", () => {
  test("follows the declaration, field by field", () => {
    type Call = Arguments<Everything>;
    expectTypeOf<Call["factor"]>().toEqualTypeOf<number>();
    expectTypeOf<Call["count"]>().toEqualTypeOf<number>();
    expectTypeOf<Call["mode"]>().toEqualTypeOf<"fast" | "slow">();
    expectTypeOf<Float64Array>().toExtend<Call["values"]>();
    expectTypeOf<Uint8Array>().toExtend<Call["flags"]>();
    expectTypeOf<number>().toExtend<Call["temperature"]>();
    expectTypeOf<Float64Array>().toExtend<Call["temperature"]>();
    expectTypeOf<Float64Array>().toExtend<Call["state"]>();
    expectTypeOf<undefined>().toExtend<Call["seeds"]>();
    expectTypeOf<undefined>().toExtend<Call["indices"]>();
    expectTypeOf<undefined>().toExtend<Call["exponent"]>();
    expectTypeOf<undefined>().toExtend<Call["overflow"]>();
  });

  test("refuses what the declaration does not say", () => {
    type Call = Arguments<Everything>;
    expectTypeOf<Float32Array>().not.toExtend<Call["values"]>();
    expectTypeOf<Float64Array>().not.toExtend<Call["flags"]>();
    expectTypeOf<number>().not.toExtend<Call["values"]>();
    expectTypeOf<string>().not.toExtend<Call["mode"]>();
    expectTypeOf<undefined>().not.toExtend<Call["factor"]>();
    expectTypeOf<undefined>().not.toExtend<Call["mode"]>();
    expectTypeOf<Call>().not.toHaveProperty("result");
    const complete = { radius: data, mass: data, temperature: 1, pressure: 1 };
    host.call(brownianCoefficient, complete);
    // @ts-expect-error: no mass
    host.call(brownianCoefficient, { radius: data, temperature: 1, pressure: 1 });
    // @ts-expect-error: misspelt
    host.call(brownianCoefficient, { ...complete, presure: 1 });
    // @ts-expect-error: a float32 array
    host.call(brownianCoefficient, { ...complete, radius: new Float32Array(1) });
    // @ts-expect-error: an output is nothing to give
    host.call(brownianCoefficient, { ...complete, coefficient: data });
    // @ts-expect-error: no such word
    host.call(coagulationRates, { radius: data, concentration: data, coefficient: data, overflow: "spill" });
  });
});

describe("what a call gives", () => {
  test("is an array for each update and output, of its type", () => {
    expectTypeOf<Results<Everything>>().toEqualTypeOf<{
      state: Float64Array;
      result: Float64Array;
      ranks: Int32Array;
    }>();
    expectTypeOf<keyof Results<typeof condensationStep>>().toEqualTypeOf<
      "mass" | "gasConcentration" | "massRate" | "massTransfer" | "energy"
    >();
    // What may be updated comes back where it was given.
    expectTypeOf<Results<typeof collisionMerge>>().toEqualTypeOf<{
      mass: Float64Array;
      concentration: Float64Array;
      charge?: Float64Array;
      radius: Float64Array;
    }>();
    // @ts-expect-error: inputs do not come back
    expectTypeOf<Results<Everything>["values"]>();
  });

  test("is there at once on a host, and may be promised elsewhere", () => {
    const values = { radius: data, mass: data, temperature: 1, pressure: 1 };
    expectTypeOf(host.call(brownianCoefficient, values)).toEqualTypeOf<{ coefficient: Float64Array }>();
    expectTypeOf(backend.call(brownianCoefficient, values)).toExtend<
      { coefficient: Float64Array } | Promise<{ coefficient: Float64Array }>
    >();
    expectTypeOf(backend.call(brownianCoefficient, values)).not.toExtend<{ coefficient: Float64Array }>();
  });
});

describe("a plan", () => {
  test("binds arrays of a backend, and outputs only where they are wanted", () => {
    type Bindings = BindingsOf<Everything, NumericArray>;
    expectTypeOf<Bindings["result"]>().toEqualTypeOf<NumericArray | undefined>();
    expectTypeOf<Bindings["values"]>().toEqualTypeOf<NumericArray>();
    expectTypeOf<Bindings["temperature"]>().toEqualTypeOf<number | NumericArray>();
    expectTypeOf<Float64Array>().not.toExtend<Bindings["values"]>();
  });

  test("may be given its numbers per run, and nothing else", () => {
    expectTypeOf<RunScalars<Everything>>().toEqualTypeOf<{
      temperature?: number;
      factor?: number;
      exponent?: number;
      count?: number;
    }>();
  });
});

describe("an implementation", () => {
  test("is given every field as loops want it", () => {
    type Values = FieldValues<Everything>;
    expectTypeOf<Values["box"]>().toEqualTypeOf<number>();
    expectTypeOf<Values["values"]>().toEqualTypeOf<Float64Array>();
    expectTypeOf<Values["seeds"]>().toEqualTypeOf<Uint32Array | undefined>();
    expectTypeOf<Values["result"]>().toEqualTypeOf<Float64Array | undefined>();
    expectTypeOf<Values["temperature"]>().toEqualTypeOf<{ readonly data: Float64Array; readonly stride: 0 | 1 }>();
    expectTypeOf<Values["exponent"]>().toEqualTypeOf<number>();
    expectTypeOf<Values["mode"]>().toEqualTypeOf<"fast" | "slow">();
    // @ts-expect-error: no such field
    expectTypeOf<Values["pressure"]>();
  });
});

describe("arrays", () => {
  test("know their type", () => {
    expectTypeOf(host.array(new Int32Array(1))).toEqualTypeOf<HostArray<"int32">>();
    expectTypeOf(host.array([1, 2])).toEqualTypeOf<HostArray<"float64">>();
    expectTypeOf(host.zeros([2, 3])).toEqualTypeOf<HostArray<"float64">>();
    expectTypeOf(host.zeros(3, "uint8").data).toEqualTypeOf<Uint8Array>();
    // @ts-expect-error: a device's array has no live data
    expectTypeOf(backend.zeros(3).data);
  });
});
