import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { brownianCoefficient, buckVaporPressure, open } from "../src/index.ts";
import { programs } from "../src/kernels/index.ts";
import { bench } from "./arrays.ts";

describe("two devices in one process", () => {
  const moveData = vi.spyOn(tf.engine(), "moveData");
  beforeEach(() => {
    moveData.mockClear();
  });
  afterEach(() => {
    expect(moveData).not.toHaveBeenCalled();
  });

  test("take turns without a tensor going from one to the other", async () => {
    const [wasm, cpu] = [await open({ device: "wasm" }), await open({ device: "cpu" })];
    for (const { kernel } of programs) {
      const [one, other] = [bench(wasm, kernel, 20), bench(cpu, kernel, 20)];
      for (let turn = 0; turn < 3; turn++) {
        one.plan.run();
        other.plan.run();
      }
      for (const [name, array] of Object.entries(one.arrays)) {
        const [here, there] = [await array.read(), await other.arrays[name]!.read()];
        const largest = Math.max(...Array.from(here, Math.abs));
        for (const [index, value] of here.entries())
          expect(Math.abs(value - there[index]!)).toBeLessThanOrEqual(1e-5 * largest);
      }
      one.dispose();
      other.dispose();
    }
  });

  test("run side by side, and leave the one that tfjs had current as it was", async () => {
    const [wasm, cpu] = [await open({ device: "wasm" }), await open({ device: "cpu" })];
    await tf.setBackend("cpu");
    const [one, other] = [bench(wasm, buckVaporPressure, 9), bench(cpu, buckVaporPressure, 9)];
    await Promise.all([one.plan.runAsync(), other.plan.runAsync()]);
    expect(tf.getBackend()).toBe("cpu");
    const [here, there] = [await one.arrays.vaporPressure!.read(), await other.arrays.vaporPressure!.read()];
    for (const [index, value] of here.entries()) expect(value / there[index]!).toBeCloseTo(1, 5);
  });

  test("refuse each other's arrays", async () => {
    const [wasm, cpu] = [await open({ device: "wasm" }), await open({ device: "cpu" })];
    const [mine, foreign] = [wasm.zeros(3), cpu.zeros(3)];
    expect(() =>
      wasm.prepare(brownianCoefficient, { radius: mine, mass: foreign, temperature: 1, pressure: 1 }),
    ).toThrow(expect.objectContaining({ code: "foreign-array", field: "mass" }));
  });
});
