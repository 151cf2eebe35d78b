import type { NumericArray } from "@aitken/contracts";
import { describe, expect } from "vitest";
import {
  additiveCoefficient,
  type Backend,
  brownianCoefficient,
  coagulationRates,
  coagulationStep,
  constantCoefficient,
  logarithmicGrid,
  lognormalNumber,
  total,
  volumeConcentration,
} from "../../src/index.ts";
import { distance, extrapolated, onEveryBackend } from "./backends.ts";
import { monomers, monomerVolume, radius, type Solution, size, solutions, volume } from "./smoluchowski.ts";

const kernels = [constantCoefficient, additiveCoefficient];

/** The numbers after equal steps from monomers alone until the solution's end. */
const march = async (
  backend: Backend,
  { end }: Solution,
  coefficient: NumericArray<"float64">,
  steps: number,
): Promise<Float64Array> => {
  const start = new Float64Array(size);
  start[0] = monomers;
  const concentration = backend.array(start);
  using plan = backend.prepare(coagulationStep, {
    radius: backend.array(radius),
    coefficient,
    timeStep: end / steps,
    concentration,
  });
  plan.run({}, { times: steps });
  return concentration.read();
};

describe.each(solutions.map((solution) => [solution.name, solution] as const))(
  "%s, from monomers on a linear grid of volume",
  (_, solution) => {
    onEveryBackend(
      "gain and loss are the solution's, at any time",
      [...kernels, coagulationRates],
      async (backend, { rounding }) => {
        const coefficient = await solution.coefficient(backend);
        const concentration = backend.zeros(size);
        const [gain, loss] = [backend.zeros(size), backend.zeros(size)];
        using plan = backend.prepare(coagulationRates, {
          radius: backend.array(radius),
          concentration,
          coefficient,
          gain,
          loss,
        });
        for (const share of [0.01, 0.3, 1]) {
          const time = share * solution.end;
          concentration.write(solution.number(time));
          plan.run();
          expect(distance(await gain.read(), solution.gain(time)), `gain at ${time} s`).toBeLessThan(rounding);
          expect(distance(await loss.read(), solution.loss(time)), `loss at ${time} s`).toBeLessThan(rounding);
        }
      },
    );

    onEveryBackend(
      "steps come as close as they are short",
      [...kernels, coagulationStep],
      async (backend, { rounding }) => {
        const coefficient = await solution.coefficient(backend);
        const exact = solution.number(solution.end);
        const whole = await march(backend, solution, coefficient, 40);
        const half = await march(backend, solution, coefficient, 80);
        const order = Math.log2(distance(whole, exact) / distance(half, exact));
        expect(order).toBeGreaterThan(0.95);
        expect(order).toBeLessThan(1.05);
        // Without the term of first order there is next to nothing left.
        expect(distance(extrapolated(whole, half), exact)).toBeLessThan(distance(half, exact) / 20 + rounding);
        expect(Math.abs(total(extrapolated(whole, half)) / solution.total(solution.end) - 1)).toBeLessThan(
          1e-4 + rounding,
        );
        // Every collision leaves one particle of two, and the volume of both.
        expect(total(half)).toBeLessThan(monomers);
        const conserved = half.reduce((sum, n, k) => sum + n * volume[k]!, 0);
        expect(Math.abs(conserved / (monomers * monomerVolume) - 1)).toBeLessThan(rounding);
      },
    );
  },
);

describe("an aerosol on a logarithmic grid", () => {
  const edges = logarithmicGrid(1e-9, 1e-5, 61);
  const sizes = logarithmicGrid(1e-9, 1e-5, 60);
  const rate = 1e-15;
  const start = lognormalNumber([{ number: 1e12, medianRadius: 3e-8, log10GeometricStandardDeviation: 0.25 }], edges);

  onEveryBackend(
    "loses number as the constant coefficient says, on this grid too",
    [constantCoefficient, coagulationStep],
    async (backend, { rounding }) => {
      const coefficient = backend.zeros([60, 60]);
      using coefficients = backend.prepare(constantCoefficient, {
        volume: backend.array(volumeConcentration(new Float64Array(60).fill(1), sizes)),
        rate,
        coefficient,
      });
      coefficients.run();
      const concentration = backend.array(start);
      const [steps, timeStep] = [100, 20];
      using plan = backend.prepare(coagulationStep, {
        radius: backend.array(sizes),
        coefficient,
        timeStep,
        concentration,
      });
      plan.run({}, { times: steps });
      // An explicit step takes k N² Δt/2 of N, whatever the sizes.
      let number = total(start);
      for (let step = 0; step < steps; step++) number -= (rate * number * number * timeStep) / 2;
      expect(Math.abs(total(await concentration.read()) / number - 1)).toBeLessThan(rounding);
      expect(number / (total(start) / (1 + (rate * total(start) * steps * timeStep) / 2))).toBeCloseTo(1, 2);
    },
  );

  onEveryBackend(
    "keeps its volume, also when particles outgrow the grid",
    [brownianCoefficient, coagulationStep],
    async (backend, { rounding }) => {
      const coefficient = backend.zeros([60, 60]);
      const volumes = volumeConcentration(new Float64Array(60).fill(1), sizes);
      using coefficients = backend.prepare(brownianCoefficient, {
        radius: backend.array(sizes),
        mass: backend.array(volumes.map((one) => one * 1000)),
        temperature: 298.15,
        pressure: 101_325,
        coefficient,
      });
      coefficients.run();
      // The last bins hold so much that they meet each other.
      const crowded = start.map((number, k) => (k > 55 ? 1e9 : number));
      const concentration = backend.array(crowded);
      using plan = backend.prepare(coagulationStep, {
        radius: backend.array(sizes),
        coefficient,
        overflow: "conserveVolume",
        timeStep: 0.5,
        concentration,
      });
      plan.run({}, { times: 100 });
      const after = await concentration.read();
      const volumeOf = (number: Float64Array) => total(volumeConcentration(number, sizes));
      expect(Math.abs(volumeOf(after) / volumeOf(crowded) - 1)).toBeLessThan(rounding);
      expect(total(after)).toBeLessThan(0.99 * total(crowded));
    },
  );
});
