import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import { describe, expect, test } from "vitest";
import { start, within } from "../src/devices/engine.ts";
import { openWasm } from "../src/devices/wasm.ts";
import { type Eager, eagerOperations } from "../src/eager.ts";

await openWasm();
await start("cpu");

const values = (result: Eager): Float32Array => (result as tf.Tensor).dataSync<"float32">();

describe.each(["wasm", "cpu"])("operations on %s", (device) => {
  const o = eagerOperations((value) => tf.scalar(value), { exponential: tf.exp, logarithm: tf.log });
  const on = (compute: () => Eager): Float32Array => within(device, () => tf.tidy(() => values(compute())));
  const NaNs = () => tf.tensor1d([Number.NaN, -1, 0, 2]);

  test("let NaN through bounds and masks", () => {
    expect([...on(() => o.atLeast(NaNs(), 0))]).toEqual([Number.NaN, 0, 0, 2]);
    expect([...on(() => o.atLeast(NaNs(), 1))]).toEqual([Number.NaN, 1, 1, 2]);
    expect([...on(() => o.atMost(NaNs(), 1))]).toEqual([Number.NaN, -1, 0, 1]);
    expect([...on(() => o.isPositive(NaNs()))]).toEqual([Number.NaN, 0, 0, 1]);
  });

  test("but not out of what is masked away", () => {
    const masked = on(() => o.select(tf.tensor1d([0, 3, 3, Number.NaN]), NaNs(), 0));
    expect([...masked]).toEqual([0, -1, 0, 2]);
  });

  test("raise to powers, of 0 and to 0 as well, and lose no NaN", () => {
    const [bases, exponents] = [tf.tensor1d([2, 0, 0, Number.NaN, 1]), tf.tensor1d([3, 0, 2, 0, Number.NaN])];
    expect([...on(() => o.power(bases, exponents))]).toEqual([8, 1, 0, Number.NaN, Number.NaN]);
    expect([...on(() => o.power(bases, 2))]).toEqual([4, 0, 0, Number.NaN, 1]);
  });

  test("sum a million numbers to the last digits of float32, of which 1000 blocks do not divide", () => {
    const data = Float32Array.from({ length: 1_000_003 }, (_, k) => 0.5 + ((k * 2654435761) % 4096) / 4096);
    const exact = data.reduce((sum, value) => sum + value, 0);
    const [sum] = on(() => o.sum(tf.tensor2d(data, [1, data.length]), 1));
    expect(Math.abs(sum! / exact - 1)).toBeLessThan(5e-7);
  });

  test("sum along any axis, which stays", () => {
    const sum = within(device, () => o.sum(tf.ones([2, 600, 3]), 1)) as tf.Tensor;
    expect(sum.shape).toEqual([2, 1, 3]);
    expect([...sum.dataSync()]).toEqual([600, 600, 600, 600, 600, 600]);
  });

  test("sum along the last axis as they go", () => {
    const sums = within(device, () => o.cumulativeSum(tf.tensor3d([1, 2, 3, 4, 5, 6], [2, 1, 3]))) as tf.Tensor;
    expect(sums.shape).toEqual([2, 1, 3]);
    expect([...sums.dataSync()]).toEqual([1, 3, 6, 4, 9, 15]);
  });

  test("take cube roots to float32's rounding, and of nothing smaller than asked for", () => {
    const cubes = Float32Array.from({ length: 400 }, (_, k) => 10 ** (k / 20 - 10));
    const roots = on(() => o.cubeRoot(tf.tensor1d(cubes), 1e-9));
    for (const [k, root] of roots.entries())
      expect(Math.abs(root / Math.cbrt(Math.max(cubes[k]!, 1e-9)) - 1)).toBeLessThan(2e-7);
  });

  test("of numbers alone are computed in float64", () => {
    expect(o.add(0.1, 0.2, 0.3)).toBe(0.1 + 0.2 + 0.3);
    expect(o.multiply(0.1, 0.2, 0.3)).toBe(0.1 * 0.2 * 0.3);
    expect(o.divide(1, 3)).toBe(1 / 3);
    expect(o.exponential(-1)).toBe(Math.exp(-1));
    expect(o.cubeRoot(2, 1)).toBe(Math.cbrt(2));
    expect([o.isPositive(2), o.isPositive(0), o.isPositive(Number.NaN)]).toEqual([1, 0, Number.NaN]);
  });
});
