import { array, catalogue, defineKernel, relative } from "@aitken/contracts";
import * as tf from "@tensorflow/tfjs-core";
import { describe, expect, test } from "vitest";
import { version } from "../package.json";
import { ayala2008Coefficient, brownianCoefficient, coagulationCoefficient, open } from "../src/index.ts";
import { programs } from "../src/kernels/index.ts";
import { sequential } from "../src/kernels/sequential.ts";

const mine = defineKernel({
  name: "mine/double",
  summary: "Twice as much.",
  source: "nobody",
  dimensions: ["box"],
  inputs: { given: array("1", ["box"]) },
  outputs: { twice: array("1", ["box"], { accuracy: relative({ float64: 0, float32: 0 }) }) },
  cost: () => ({ add: 0, multiply: 0, divide: 0, squareRoot: 0, exponential: 0, bytes: 0 }),
});

describe("opening", () => {
  test("wasm says what computes, and where", async () => {
    const backend = await open({ device: "wasm" });
    expect(backend.info).toEqual({
      name: "tfjs",
      version,
      kind: "device",
      device: "wasm (XNNPACK, simd)",
      precision: "float32",
      threads: 1,
      instructionSet: "wasm simd128",
      executedOn: "the caller's thread, in tfjs's WebAssembly",
      asynchronous: "caller",
    });
    for (const { kernel } of programs) expect(backend.supports(kernel)).toEqual({ supported: true });
  });

  test("what no tensor operation does is refused with the reason", async () => {
    const backend = await open({ device: "wasm" });
    for (const [name, instead] of Object.entries(sequential)) {
      const kernel = catalogue.find((one) => one.name === name)!;
      expect(backend.supports(kernel)).toEqual({ supported: false, reason: expect.stringContaining(instead) });
    }
  });

  test("without a device gives one that is no software adapter", async () => {
    const { info } = await open();
    expect(info.device).toMatch(/^(wasm|webgpu)/);
    expect(info.executedOn).not.toContain("software");
  });

  test("a backend that somebody registered with tfjs is a device too", async () => {
    await import("@tensorflow/tfjs-backend-cpu");
    const backend = await open({ device: "cpu" });
    expect(backend.info).toMatchObject({ device: "cpu", instructionSet: "javascript", asynchronous: "caller" });
    const { coefficient } = await backend.call(brownianCoefficient, {
      radius: new Float64Array([1e-8]),
      mass: new Float64Array([4.18879e-21]),
      temperature: 298.15,
      pressure: 101_325,
    });
    expect(coefficient[0]! / 2.367193337656985e-15).toBeCloseTo(1, 5);
  });

  test("opening the same device twice at once gives two backends", async () => {
    const [one, other] = await Promise.all([open({ device: "wasm" }), open({ device: "wasm" })]);
    one.dispose();
    expect(await other.array([1, 2]).read()).toEqual(new Float64Array([1, 2]));
  });
});

describe("what cannot be opened", () => {
  test("a device nobody registered is unavailable, and the text says what to import", async () => {
    await expect(open({ device: "abacus" })).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringMatching(/received "abacus"; import its package first/),
    });
  });

  test("unknown options and options of the wrong type are refused", async () => {
    await expect(open({ devices: "wasm" } as never)).rejects.toMatchObject({ code: "wrong-option" });
    await expect(open({ device: 1 } as never)).rejects.toMatchObject({
      code: "wrong-option",
      message: "expected a string for `device`, received 1",
    });
  });

  test("a device that does not start is unavailable", async () => {
    tf.registerBackend("broken", () => Promise.reject(new Error("no such hardware")));
    await expect(open({ device: "broken" })).rejects.toMatchObject({
      code: "unavailable",
      cause: expect.objectContaining({ message: "no such hardware" }),
    });
  });
});

describe("what is not supported", () => {
  test("a kernel without a tensor program, with the reason", async () => {
    const backend = await open({ device: "wasm" });
    expect(backend.supports(mine)).toEqual({
      supported: false,
      reason: expect.stringMatching(/mine\/double.*@aitken\/typescript/),
    });
    expect(() => backend.prepare(mine, { given: backend.zeros(1) })).toThrow(
      expect.objectContaining({ code: "unsupported-kernel" }),
    );
  });

  test("a difference that float32 leaves no digits of, with the reason", async () => {
    const backend = await open({ device: "wasm" });
    expect(backend.supports(ayala2008Coefficient)).toEqual({
      supported: false,
      reason: expect.stringMatching(/ayala2008Coefficient, .*float32 does not tell apart; open @aitken\/typescript/),
    });
  });

  test("a choice of a kernel that needs such a difference, when a plan is prepared or a call made, with the reason", async () => {
    const backend = await open({ device: "wasm" });
    const one = {
      radius: new Float64Array([2e-5]),
      density: new Float64Array([1000]),
      temperature: 293,
      pressure: 101_325,
      diffusion: "none",
      turbulence: "dns",
      turbulentDissipation: 0.04,
      kinematicViscosity: 1.5e-5,
      taylorMicroscaleReynoldsNumber: 72,
    } as const;
    const refusal = {
      code: "unsupported-kernel",
      field: "turbulence",
      message: expect.stringMatching(/received "dns", .*float32 does not tell apart; open @aitken\/typescript/),
    };
    await expect(backend.call(coagulationCoefficient, one)).rejects.toMatchObject(refusal);
    const bindings = {
      ...one,
      radius: backend.array(one.radius),
      density: backend.array(one.density),
      coefficient: backend.zeros([1, 1]),
    };
    expect(() => backend.prepare(coagulationCoefficient, bindings)).toThrow(expect.objectContaining(refusal));
    const { coefficient } = await backend.call(coagulationCoefficient, { ...one, turbulence: "shear" });
    expect(coefficient[0]).toBeGreaterThan(0);
  });

  test("all kernels on a device that lacks operations, with their names", async () => {
    tf.registerBackend("bare", () => new tf.KernelBackend());
    const backend = await open({ device: "bare" });
    expect(backend.supports(brownianCoefficient)).toEqual({
      supported: false,
      reason: expect.stringMatching(/bare backend lacks the operations Add, Sub, .*open another device/),
    });
  });
});
