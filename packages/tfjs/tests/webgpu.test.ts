import * as tf from "@tensorflow/tfjs-core";
import { describe, expect, test, vi } from "vitest";
import { openWebgpu } from "../src/devices/webgpu.ts";
import { condensationStep, open } from "../src/index.ts";
import { programs } from "../src/kernels/index.ts";
import { bench } from "./arrays.ts";

const missing = await open({ device: "webgpu" }).then(
  () => undefined,
  (error: { code: string; message: string }) => error,
);

test.runIf(missing)("without an adapter WebGPU is unavailable, and the text says what brings one", () => {
  expect(missing).toMatchObject({ code: "unavailable", message: expect.stringContaining("install") });
});

describe.skipIf(missing)(`on WebGPU${missing ? `: ${missing.message}` : ""}`, () => {
  test("info names the adapter, and says when it is software", async () => {
    const { info } = await open({ device: "webgpu" });
    expect(info).toMatchObject({ precision: "float32", instructionSet: "WGSL", asynchronous: "device" });
    expect(info.device).toMatch(/^webgpu: ./);
    if (/swiftshader/i.test(info.device)) expect(info.executedOn).toContain("software adapter");
  });

  test("all kernels go along with WebAssembly, in turns, and no tensor goes from one to the other", async () => {
    const moveData = vi.spyOn(tf.engine(), "moveData");
    const [webgpu, wasm] = [await open({ device: "webgpu" }), await open({ device: "wasm" })];
    for (const { kernel } of programs) {
      const [here, there] = [bench(webgpu, kernel, 12), bench(wasm, kernel, 12)];
      here.plan.run(undefined, { times: 2 });
      there.plan.run(undefined, { times: 2 });
      for (const [name, array] of Object.entries(here.arrays)) {
        const [got, expected] = [await array.read(), await there.arrays[name]!.read()];
        const largest = Math.max(...Array.from(expected, Math.abs));
        for (const [index, value] of expected.entries())
          expect(Math.abs(got[index]! - value)).toBeLessThanOrEqual(1e-4 * largest);
      }
      here.dispose();
      there.dispose();
    }
    expect(moveData).not.toHaveBeenCalled();
    moveData.mockRestore();
  });

  test("nothing is handed to the processor, however small", async () => {
    const backend = await open({ device: "webgpu" });
    await import("@tensorflow/tfjs-backend-webgpu");
    const device = tf.engine().registry.webgpu as tf.KernelBackend & {
      shouldExecuteOnCPU(inputs: readonly tf.TensorInfo[]): boolean;
    };
    const handOver = vi.spyOn(device, "shouldExecuteOnCPU");
    for (const { kernel } of programs) {
      const { plan, dispose } = bench(backend, kernel, 3);
      plan.run();
      dispose();
    }
    expect(handOver).toHaveBeenCalled();
    expect(handOver.mock.results.map(({ value }) => value)).not.toContain(true);
    handOver.mockRestore();
  });

  test("exponentials are right to 4 ULP from e⁻⁸⁰ to e⁸⁰, and NaN stays NaN", async () => {
    const { exponential } = await openWebgpu();
    await tf.setBackend("webgpu");
    const given = Float32Array.from({ length: 1601 }, (_, k) => -80 + k / 10);
    const results = await tf.tidy(() => exponential(tf.tensor1d(given))).data();
    for (const [k, x] of given.entries()) expect(Math.abs(results[k]! / Math.exp(x) - 1)).toBeLessThan(4 * 2 ** -23);
    const ends = await tf.tidy(() => exponential(tf.tensor1d([Number.NaN, 100, -200]))).data();
    expect([...ends]).toEqual([Number.NaN, Number.POSITIVE_INFINITY, 0]);
  });

  test("runs are queued, and settled() waits for them", async () => {
    const backend = await open({ device: "webgpu" });
    const { plan, arrays, dispose } = bench(backend, condensationStep, 12);
    const before = await arrays.mass!.read();
    plan.run(undefined, { times: 10 });
    await backend.settled();
    expect(await arrays.mass!.read()).not.toEqual(before);
    const flight = plan.runAsync();
    expect(() => plan.run()).toThrow(expect.objectContaining({ code: "busy" }));
    await flight;
    dispose();
  });

  test("runs leave no tensor behind", async () => {
    const backend = await open({ device: "webgpu" });
    const tensors = (): number => tf.engine().state.numTensors;
    const before = tensors();
    for (const { kernel } of programs) {
      const { plan, dispose } = bench(backend, kernel, 12);
      plan.run();
      const after = tensors();
      plan.run();
      await backend.settled();
      expect(tensors()).toBe(after);
      dispose();
    }
    expect(tensors()).toBe(before);
  });
});
