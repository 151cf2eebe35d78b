import type { Kernel } from "@aitken/contracts";
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { type DeviceBackend, open } from "../src/index.ts";
import { programs } from "../src/kernels/index.ts";
import { bench, sizesOf } from "./arrays.ts";

/** tfjs's names for operations that compute rather than move. */
const arithmetic = [
  ...[tf.Add, tf.Sub, tf.Multiply, tf.RealDiv, tf.Sqrt, tf.Exp, tf.Log, tf.Pow, tf.Erf],
  ...[tf.Maximum, tf.Minimum, tf.Relu, tf.Step, tf.Sum, tf.Cumsum],
];

/** Formulas in many boxes of one particle each, so that nothing is a number for all; other kernels in a box of many. */
const setting = ({ elementwise }: Kernel): readonly [particles: number, boxes: number] =>
  elementwise ? [1, 60] : [60, 1];

/** All that the kernel's best algorithm computes. */
const needed = (kernel: Kernel): number => {
  const { bytes: _, ...operations } = kernel.cost(sizesOf(kernel, ...setting(kernel)));
  return Object.values(operations).reduce((sum, count) => sum + count, 0);
};

describe("arithmetic", () => {
  let backend: DeviceBackend;
  beforeAll(async () => {
    backend = await open({ device: "wasm" });
  });

  for (const { kernel } of programs) {
    test(`of ${kernel.name} runs inside tfjs, at least 95 % of it`, async () => {
      const { plan, dispose } = bench(backend, kernel, ...setting(kernel));
      const { kernels } = await tf.profile(() => {
        plan.run();
        return tf.scalar(0);
      });
      // A sum adds as many elements as it is given, everything else computes as many as it gives.
      const inside = kernels
        .filter(({ name }) => arithmetic.includes(name))
        .map(({ name, inputShapes, outputShapes }) => (name === tf.Sum ? inputShapes[0]! : outputShapes[0]!))
        .reduce((sum, shape) => sum + tf.util.sizeFromShape(shape as number[]), 0);
      expect(inside).toBeGreaterThanOrEqual(0.95 * needed(kernel));
      dispose();
    });

    test(`of ${kernel.name} gets nothing but constants from JavaScript`, () => {
      const { plan, dispose } = bench(backend, kernel, ...setting(kernel));
      const write = vi.spyOn(tf.engine().registry.wasm!, "write");
      plan.run();
      const given = write.mock.calls.flatMap(([values]) => (values ? [values.length] : []));
      expect(Math.max(...given)).toBeLessThanOrEqual(1);
      write.mockRestore();
      dispose();
    });
  }
});
