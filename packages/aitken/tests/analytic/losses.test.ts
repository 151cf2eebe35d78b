import { describe, expect } from "vitest";
import { type Backend, dilutionStep, wallLossStep } from "../../src/index.ts";
import { onEveryBackend } from "./backends.ts";

const size = 50;
const start = Float64Array.from({ length: size }, (_, k) => 1e9 * 0.8 ** k);
/** Of each particle [1/s]; walls take small ones faster. */
const coefficients = Float64Array.from({ length: size }, (_, k) => 1e-3 * 0.9 ** k);

/** The largest relative error of the number of any particle, however few are left. */
const distance = (got: Float64Array, exact: Float64Array): number =>
  got.reduce((most, number, k) => Math.max(most, Math.abs(number / exact[k]! - 1)), 0);

interface Loss {
  readonly name: string;
  readonly kernel: typeof dilutionStep | typeof wallLossStep;
  readonly coefficient: (k: number) => number;
  /** The numbers after steps of these lengths [s]. */
  readonly after: (backend: Backend, timeSteps: readonly number[]) => Promise<Float64Array>;
}

const losses: readonly Loss[] = [
  {
    name: "dilution",
    kernel: dilutionStep,
    coefficient: () => 1e-3,
    after: async (backend, timeSteps) => {
      const concentration = backend.array(start);
      for (const timeStep of timeSteps) {
        using plan = backend.prepare(dilutionStep, { coefficient: 1e-3, timeStep, concentration });
        plan.run();
        await backend.settled();
      }
      return concentration.read();
    },
  },
  {
    name: "loss to the walls",
    kernel: wallLossStep,
    coefficient: (k) => coefficients[k]!,
    after: async (backend, timeSteps) => {
      const concentration = backend.array(start);
      const coefficient = backend.array(coefficients);
      for (const timeStep of timeSteps) {
        using plan = backend.prepare(wallLossStep, { coefficient, timeStep, concentration });
        plan.run();
        await backend.settled();
      }
      return concentration.read();
    },
  },
];

describe.each(losses.map((loss) => [loss.name, loss] as const))("%s", (_, { kernel, coefficient, after }) => {
  onEveryBackend("is exponential decay, however long the step", [kernel], async (backend, { rounding }) => {
    for (const time of [1e-6, 1, 600, 20_000]) {
      const exact = start.map((number, k) => number * Math.exp(-coefficient(k) * time));
      expect(distance(await after(backend, [time]), exact), `after ${time} s`).toBeLessThan(rounding);
    }
  });

  onEveryBackend("takes as much in two half steps as in one", [kernel], async (backend, { rounding }) => {
    const one = await after(backend, [600]);
    expect(distance(await after(backend, [300, 300]), one)).toBeLessThan(rounding);
    expect(distance(await after(backend, [100, 500]), one)).toBeLessThan(rounding);
  });

  onEveryBackend("takes nothing in no time", [kernel], async (backend, { rounding }) => {
    expect(distance(await after(backend, [0]), start)).toBeLessThan(rounding);
  });
});
