import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, test } from "vitest";
import { buckVaporPressure, condensationStep, type DeviceBackend, open, transportProperties } from "../src/index.ts";
import { programs } from "../src/kernels/index.ts";
import { bench } from "./arrays.ts";

const tensors = (): number => tf.memory().numTensors;

describe("tensors", () => {
  let backend: DeviceBackend;
  beforeAll(async () => {
    backend = await open({ device: "wasm" });
  });

  for (const { kernel } of programs)
    test(`of ${kernel.name}: runs leave none behind, and disposing takes all away`, async () => {
      const before = tensors();
      const { plan, arrays, dispose } = bench(backend, kernel, 20);
      plan.run();
      const after = tensors();
      plan.run(undefined, { times: 3 });
      await plan.runAsync();
      plan.refresh();
      await Promise.all(Object.values(arrays).map((array) => array.read()));
      expect(tensors()).toBe(after);
      expect(after).toBeGreaterThan(before);
      dispose();
      expect(tensors()).toBe(before);
    });

  test("a scalar that changes with every run does not pile up", async () => {
    const before = tensors();
    const { plan, dispose } = bench(backend, transportProperties, 5);
    for (let k = 0; k < 500; k++) plan.run({ temperature: 250 + 0.1 * k });
    expect(tensors() - before).toBeLessThan(100);
    dispose();
    expect(tensors()).toBe(before);
  });

  test("a call leaves none behind, nor one that is refused", async () => {
    const before = tensors();
    await backend.call(buckVaporPressure, { temperature: new Float64Array([280, 290]) });
    await expect(backend.call(buckVaporPressure, { temperature: new Float64Array([-1]) })).rejects.toMatchObject({
      code: "out-of-domain",
    });
    expect(tensors()).toBe(before);
  });

  test("end with their backend", async () => {
    const before = tensors();
    const brief = await open({ device: "wasm" });
    const { plan } = bench(brief, condensationStep, 20);
    plan.run();
    brief.dispose();
    expect(tensors()).toBe(before);
  });
});

describe("what memory cannot hold", () => {
  test("is refused as an array, before anything is allocated", async () => {
    const backend = await open({ device: "wasm" });
    expect(() => backend.zeros([40_000, 40_000])).toThrow(expect.objectContaining({ code: "too-large" }));
  });
});
