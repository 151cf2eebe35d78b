import { expect, test } from "vitest";
import { loadAddon } from "../src/addon.ts";
import { buckVaporPressure, open, transportProperties } from "../src/index.ts";
import { describeHere } from "./here.ts";

const kelvin = (length: number) => Float64Array.from({ length }, (_, index) => 250 + index);

describeHere("memory", () => {
  test("arrays cannot be detached, and begin at a cache line", async () => {
    const native = await open();
    for (const type of ["float64", "int32", "uint32", "uint8"] as const)
      for (const length of [0, 1, 1000]) {
        const { buffer, byteOffset } = native.zeros(length, type).data;
        expect(buffer).toBeInstanceOf(SharedArrayBuffer);
        expect(loadAddon().padding(new Uint8Array(buffer, byteOffset))).toBe(0);
      }
  });

  test("a call reads arrays wherever they are, and changes none", async () => {
    const native = await open();
    const expected = native.call(buckVaporPressure, { temperature: kelvin(5) }).vaporPressure;
    const inside = new Float64Array([Number.NaN, ...kelvin(5), Number.NaN]);
    const shared = new Float64Array(new SharedArrayBuffer(56), 8, 5);
    shared.set(kelvin(5));
    for (const temperature of [inside.subarray(1, 6), shared, Float64Array.of(...kelvin(5))]) {
      expect(native.call(buckVaporPressure, { temperature }).vaporPressure).toEqual(expected);
      expect(Float64Array.from(temperature)).toEqual(kelvin(5));
    }
  });

  test("nothing is computed of nothing", async () => {
    const native = await open();
    expect(native.call(buckVaporPressure, { temperature: new Float64Array(0) }).vaporPressure).toHaveLength(0);
    const radius = new Float64Array(0);
    const { mobility } = native.call(transportProperties, { radius, mass: radius, temperature: 280, pressure: 1e5 });
    expect(mobility).toHaveLength(0);
  });

  test("a plan's arrays outlive whoever made them", async () => {
    const native = await open();
    const vaporPressure = native.zeros(1000);
    const plan = native.prepare(buckVaporPressure, { temperature: native.array(kelvin(1000)), vaporPressure });
    // Memory that was given back would be taken again by these.
    for (let index = 0; index < 200; index++) native.zeros(1000).data.fill(Number.NaN);
    await new Promise((resolve) => setTimeout(resolve, 10));
    plan.run();
    expect(vaporPressure.data).toEqual(native.call(buckVaporPressure, { temperature: kelvin(1000) }).vaporPressure);
  });

  test("sizes that no memory can hold are refused", async () => {
    const native = await open();
    expect(() => native.zeros([1e8, 1e8])).toThrow(expect.objectContaining({ code: "too-large" }));
    expect(() => native.zeros(2 ** 50)).toThrow(expect.objectContaining({ code: "too-large" }));
  });

  test("the addon refuses calls that do not fit, and goes on", () => {
    const addon = loadAddon();
    const machine = addon.open(0, 1);
    const kernel = Object.keys(addon.kernels).indexOf(buckVaporPressure.name);
    const data = kelvin(4);
    const link = (...args: unknown[]) => (addon.link as (...args: unknown[]) => never)(...args);
    const numbers = Float64Array.of(0, 4, 0, 0, 0, 0);
    expect(() => addon.open(99, 1)).toThrow(TypeError);
    expect(() => link()).toThrow(TypeError);
    expect(() => link(machine, 99, [], numbers)).toThrow(TypeError);
    expect(() => link(machine, kernel, [undefined, data], numbers)).toThrow(TypeError);
    expect(() => link(machine, kernel, [undefined, new Uint8Array(4), data], numbers)).toThrow(TypeError);
    expect(() => link(machine, kernel, [undefined, data, {}], numbers)).toThrow(TypeError);
    expect(() => link(machine, kernel, [undefined, data, data], Float64Array.of(0, -1, 0, 0, 0, 0))).toThrow(TypeError);
    expect(() => addon.run(undefined as never, 1)).toThrow(TypeError);
    const linked = addon.link(machine, kernel, [undefined, data, new Float64Array(4)], numbers);
    addon.run(linked, 1);
    addon.free(linked);
    expect(() => addon.run(linked, 1)).toThrow(TypeError);
    expect(() => addon.start(linked, 1)).toThrow(TypeError);
    expect(() => addon.free(linked)).toThrow(TypeError);
  });
});
