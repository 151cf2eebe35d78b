import { array, defineKernel, each, fractionOrZero, type Implementation, positive, relative } from "@aitken/contracts";
import { describe, expect, test } from "vitest";
import { open } from "../src/index.ts";

/** Beer–Lambert attenuation, which the catalogue does not have. */
const attenuation = defineKernel({
  name: "optics/attenuation",
  summary: "Light left after a path through each layer.",
  source: "Beer (1852)",
  dimensions: ["box", "layer"],
  inputs: {
    depth: array("1", ["box", "layer"], { domain: positive }),
    albedo: each("1", ["box"], { domain: fractionOrZero }),
  },
  outputs: { light: array("1", ["box", "layer"], { accuracy: relative({ float64: 1e-15, float32: 1e-6 }) }) },
  cost: ({ box = 0, layer = 0 }) => {
    const n = box * layer;
    return { add: n, multiply: n, divide: 0, squareRoot: 0, exponential: n, bytes: 16 * n };
  },
});

const implementation: Implementation<typeof attenuation> = {
  kernel: attenuation,
  run({ box, layer, depth, albedo, light }) {
    if (!light) return;
    for (let b = 0; b < box; b++)
      for (let i = b * layer; i < (b + 1) * layer; i++)
        light[i] = Math.exp(-depth[i]! * (1 - albedo.data[b * albedo.stride]!));
  },
};

describe("a kernel of one's own", () => {
  test("is computed beside the catalogue's, with the same types, checks and plans", async () => {
    using backend = await open({ kernels: [implementation] });
    const depth = new Float64Array([0.5, 1, 2, 4]);
    const { light } = backend.call(attenuation, { depth, albedo: 0.5 });
    expect(light).toEqual(depth.map((d) => Math.exp(-d / 2)));
    expect(() => backend.call(attenuation, { depth, albedo: 1.5 })).toThrow(/\[0, 1\] for `albedo`, received 1.5/);

    const left = backend.zeros([2, 2]);
    using plan = backend.prepare(attenuation, {
      depth: backend.array(depth, [2, 2]),
      albedo: backend.array([0, 1]),
      light: left,
    });
    plan.run();
    expect(left.data).toEqual(new Float64Array([Math.exp(-0.5), Math.exp(-1), 1, 1]));
  });

  test("is refused where it was not given, with what to do", async () => {
    using backend = await open();
    expect(backend.supports(attenuation)).toEqual({
      supported: false,
      reason: expect.stringContaining("open({ kernels"),
    });
    expect(() => backend.call(attenuation, { depth: new Float64Array(1), albedo: 0 })).toThrow(/optics\/attenuation/);
  });
});

test("options that the backend does not have are refused", async () => {
  await expect(open({ threads: 2 } as never)).rejects.toMatchObject({ code: "wrong-option" });
  await expect(open({ kernels: [attenuation] as never })).rejects.toMatchObject({ code: "wrong-option" });
});
