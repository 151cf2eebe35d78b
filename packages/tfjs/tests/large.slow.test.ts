import { expect, test } from "vitest";
import { brownianCoefficient, buckVaporPressure, open } from "../src/index.ts";

test.each([10_000, 12_000])(
  "a run of n = %i that WebAssembly's memory cannot hold is refused, and what comes after it is right",
  async (n) => {
    const backend = await open({ device: "wasm" });
    const plan = backend.prepare(brownianCoefficient, {
      radius: backend.array(new Float64Array(n).fill(1e-7)),
      mass: backend.array(new Float64Array(n).fill(4e-18)),
      temperature: 298.15,
      pressure: 101_325,
      coefficient: backend.zeros([n, n]),
    });
    expect(() => plan.run()).toThrow(expect.objectContaining({ code: "too-large", kernel: brownianCoefficient.name }));
    plan.dispose();
    const { vaporPressure } = await backend.call(buckVaporPressure, { temperature: new Float64Array([273.15]) });
    expect(vaporPressure[0]! / 611.21).toBeCloseTo(1, 6);
  },
);
