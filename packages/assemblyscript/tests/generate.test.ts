import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { array, choice, defineKernel, each, exact, indexOf, type Kernel, real, scalar } from "@aitken/contracts";
import { hostBackend } from "@aitken/contracts/host";
import { describe, expect, test, vi } from "vitest";
import { compile } from "../compile.mjs";
import { entriesModule } from "../generate.mjs";
import { WasmMachine } from "../src/machine.ts";
import { instantiate } from "../src/module.ts";

const everything = defineKernel({
  name: "test/everything",
  summary: "A field of every kind.",
  source: "tests/assembly/kernels/test/everything.ts",
  dimensions: ["box", "particle"],
  inputs: {
    weight: array("1", ["particle"], { domain: real, fixed: true }),
    value: array("1", ["box", "particle"], { domain: real }),
    selected: array("1", ["particle"], { type: "uint8", optional: true }),
    factor: each("1", ["box"], { domain: real }),
    offset: scalar("1", { domain: real, default: 0 }),
    index: scalar("1", { type: "int32", domain: indexOf("particle"), default: 0 }),
    mode: choice(["add", "multiply"], { default: "add" }),
  },
  updates: { total: array("1", ["box", "particle"], { type: "int32", accuracy: exact }) },
  outputs: { result: array("1", ["box", "particle"], { accuracy: exact }) },
  cost: () => ({ add: 0, multiply: 0, divide: 0, squareRoot: 0, exponential: 0, bytes: 0 }),
});

/** The compiler takes its time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const folder = fileURLToPath(new URL("..", import.meta.url));

/** Compiles the kernels of tests/assembly against declarations. */
const build = async (kernel: Kernel, name: string): Promise<Uint8Array<ArrayBuffer>> => {
  mkdirSync(`${folder}build`, { recursive: true });
  const entries = `${folder}build/${name}.generated.ts`;
  writeFileSync(entries, entriesModule([kernel], `${folder}tests/assembly`, entries));
  await compile(entries, `${folder}build/${name}.wasm`);
  return new Uint8Array(readFileSync(`${folder}build/${name}.wasm`));
};

describe("a kernel needs nothing but its declaration and its file", () => {
  test("whatever kinds its fields are of", async () => {
    const machine = new WasmMachine("0", await instantiate(await build(everything, "everything"), [everything]), [
      everything,
    ]);
    const backend = hostBackend(machine);
    const weight = Float64Array.of(1, 2, 3);
    const value = Float64Array.of(1, 2, 3, 4, 5, 6);
    const total = Int32Array.of(10, 20, 30, 40, 50, 60);
    expect(backend.call(everything, { weight, value, factor: 0.5, total: { data: total, shape: [2, 3] } })).toEqual({
      total: Int32Array.of(11, 22, 33, 44, 55, 66),
      result: Float64Array.of(2.5, 8.5, 18.5, 8.5, 20.5, 36.5),
    });
    const selected = Uint8Array.of(1, 0, 1);
    const factor = Float64Array.of(10, 100);
    const { result } = backend.call(everything, {
      ...{ weight, value, selected, factor, total, offset: 0.25, index: 2, mode: "multiply" },
    });
    expect(result).toEqual(Float64Array.of(20.25, 120.25, 180.25, 800.25, 2400.25, 3600.25));
  });

  test("and its plan reads fixed inputs and scalars when it should", async () => {
    const machine = new WasmMachine("0", await instantiate(await build(everything, "planned"), [everything]), [
      everything,
    ]);
    const backend = hostBackend(machine);
    const weight = backend.array([1, 1]);
    const total = backend.zeros(2, "int32");
    const result = backend.zeros(2);
    const plan = backend.prepare(everything, { weight, value: backend.array([1, 2]), factor: 3, total, result });
    plan.run({}, { times: 5 });
    expect(Array.from(total.data)).toEqual([5, 10]);
    weight.data.fill(2);
    plan.run({ factor: 4, index: 1 });
    expect(Array.from(result.data)).toEqual([6, 8]);
    plan.refresh();
    plan.run();
    expect(Array.from(result.data)).toEqual([7, 11]);
  });
});

test("a kernel whose function does not take what is declared does not compile", async () => {
  const { inputs } = everything;
  for (const offset of [scalar("1", { type: "int32", default: 0 }), array("1", ["particle"])]) {
    const altered = defineKernel({ ...everything, inputs: { ...inputs, offset } });
    await expect(build(altered, "altered")).rejects.toThrow("not assignable");
  }
});
