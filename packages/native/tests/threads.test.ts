import { availableParallelism } from "node:os";
import type { HostBackend, Kernel } from "@aitken/contracts";
import { workload } from "@aitken/contracts/workloads";
import { expect, test } from "vitest";
import {
  brownianCoefficient,
  buckVaporPressure,
  catalogue,
  coagulationRates,
  condensationStep,
  open,
  stochasticCoagulationStep,
} from "../src/index.ts";
import { describeHere } from "./here.ts";

const many = availableParallelism();

const bits = ({ buffer, byteOffset, byteLength }: ArrayBufferView): string =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength).toString("base64");

const compute = (backend: HostBackend, kernel: Kernel, size: number, boxes: number) =>
  Object.entries(backend.call(kernel, workload(kernel, { size, boxes }) as never)).map(([name, data]) => [
    name,
    bits(data as Float64Array),
  ]);

describeHere("threads", () => {
  test.skipIf(many === 1)("do not change one bit of any result", async () => {
    const alone = await open();
    const together = await open({ threads: many });
    expect(together.info.threads).toBe(many);
    for (const kernel of catalogue)
      for (const [size, boxes] of [
        [1003, 1],
        [317, 7],
        [Math.max(3, kernel.least?.particle ?? 0), 2000],
      ] as const)
        expect(compute(together, kernel, size, boxes), kernel.name).toEqual(compute(alone, kernel, size, boxes));
  });

  test.skipIf(many === 1)("draw the same, in one box as in many, however many share it", async () => {
    const alone = await open({ threads: 1 });
    for (const threads of many > 2 ? [2, 3] : [2]) {
      const together = await open({ threads });
      expect(together.info.threads).toBe(threads);
      for (const [size, boxes] of [
        [60_001, 1],
        [50, 700],
      ] as const)
        expect(compute(together, stochasticCoagulationStep, size, boxes)).toEqual(
          compute(alone, stochasticCoagulationStep, size, boxes),
        );
      together.dispose();
    }
    alone.dispose();
  });

  test.skipIf(many === 1)("serve flights and a run at the same time", async () => {
    const native = await open({ threads: many });
    const plans = Array.from({ length: 8 }, () => {
      const { radius, mass } = workload(brownianCoefficient, { size: 500 });
      const coefficient = native.zeros([500, 500]);
      const plan = native.prepare(brownianCoefficient, {
        radius: native.array(radius as Float64Array),
        mass: native.array(mass as Float64Array),
        temperature: 298.15,
        pressure: 101_325,
        coefficient,
      });
      return { plan, coefficient };
    });
    const [first, ...others] = plans;
    const flights = others.map(({ plan }) => plan.runAsync({}, { times: 5 }));
    first!.plan.run({}, { times: 5 });
    await Promise.all(flights);
    for (const { coefficient } of others) expect(bits(coefficient.data)).toBe(bits(first!.coefficient.data));
  });

  test("runAsync leaves the caller's thread free", async () => {
    const native = await open();
    const temperature = native.array(new Float64Array(200_000).fill(280));
    const plan = native.prepare(buckVaporPressure, { temperature, vaporPressure: native.zeros(200_000) });
    let landed = false;
    const flight = plan.runAsync({}, { times: 100 }).then(() => {
      landed = true;
    });
    await new Promise((resolve) => setTimeout(resolve));
    expect(landed).toBe(false);
    await flight;
    expect(landed).toBe(true);
  });

  test("a step computed on another thread is the same step", async () => {
    const native = await open();
    const values = workload(condensationStep, { size: 100 });
    const expected = native.call(condensationStep, values);
    const bindings = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        ArrayBuffer.isView(value) ? native.array(value as Float64Array) : value,
      ]),
    );
    const plan = native.prepare(condensationStep, bindings as never);
    await plan.runAsync();
    expect((bindings.mass as { data: Float64Array }).data).toEqual(expected.mass);
  });

  test("a coagulation plan reads its grid again when told to", async () => {
    const native = await open();
    const radius = native.array([1e-9, 2e-9, 3e-9]);
    const concentration = native.array([1e12, 1e12, 1e12]);
    const coefficient = native.array(new Float64Array(9).fill(1e-15));
    const gain = native.zeros(3);
    const plan = native.prepare(coagulationRates, { radius, concentration, coefficient, gain });
    plan.run();
    const before = gain.data.slice();
    radius.write([1e-9, 1.1e-9, 1.2e-9]);
    plan.run();
    expect(gain.data).toEqual(before);
    plan.refresh();
    plan.run();
    expect(gain.data).not.toEqual(before);
  });
});
