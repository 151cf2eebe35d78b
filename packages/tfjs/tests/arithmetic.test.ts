import type { Kernel } from "@aitken/contracts";
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { type DeviceBackend, open } from "../src/index.ts";
import { programs } from "../src/kernels/index.ts";
import { bench } from "./arrays.ts";

/** tfjs's names for operations that compute rather than move. */
const arithmetic = [tf.Add, tf.Sub, tf.Multiply, tf.RealDiv, tf.Sqrt, tf.Exp, tf.Pow, tf.Maximum, tf.Minimum, tf.Sum];

const size = 60;

/** All that the kernel's best algorithm computes. */
const needed = (kernel: Kernel): number => {
  const sizes = kernel.dimensions.includes("particle") ? { box: 1, species: 3, particle: size } : { box: size };
  const { bytes: _, ...operations } = kernel.cost(sizes);
  return Object.values(operations).reduce((sum, count) => sum + count, 0);
};

describe("arithmetic", () => {
  let backend: DeviceBackend;
  beforeAll(async () => {
    backend = await open({ device: "wasm" });
  });

  for (const { kernel } of programs) {
    test(`of ${kernel.name} runs inside tfjs, at least 95 % of it`, async () => {
      const { plan, dispose } = bench(backend, kernel, size);
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
      const { plan, dispose } = bench(backend, kernel, size);
      const write = vi.spyOn(tf.engine().registry.wasm!, "write");
      plan.run();
      const given = write.mock.calls.flatMap(([values]) => (values ? [values.length] : []));
      expect(Math.max(...given)).toBeLessThanOrEqual(1);
      write.mockRestore();
      dispose();
    });
  }
});
