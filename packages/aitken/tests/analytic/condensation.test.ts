import { workload } from "@aitken/contracts/workloads";
import { describe, expect } from "vitest";
import { type Backend, condensationStep } from "../../src/index.ts";
import { distance, extrapolated, onEveryBackend } from "./backends.ts";

/** Radii [m] of the particles that grow. */
const start = new Float64Array([1e-6, 1.5e-6, 2e-6, 5e-6, 1e-5]);
const [temperature, density, molarMass] = [298.15, 1200, 0.1];
/** In the gas [kg/m³]: so much more than the few particles take that it stays the same. */
const gas = 1e-6;

const massOf = (radius: number) => density * (4 / 3) * Math.PI * radius ** 3;
const radiusOf = (mass: number) => Math.cbrt((3 * mass) / (4 * Math.PI * density));

/** The radii after a time in equal steps: growth by a vapor without pressure of its own. */
const grow = async (backend: Backend, diffusionCoefficient: number, time: number, steps: number) => {
  const mass = backend.array(start.map(massOf), [1, 1, start.length]);
  using plan = backend.prepare(condensationStep, {
    temperature,
    concentration: backend.array(new Float64Array(start.length).fill(1e-3)),
    vaporPressure: backend.array([0]),
    density: backend.array([density]),
    molarMass: backend.array([molarMass]),
    surfaceTension: backend.array([0.05]),
    massAccommodation: backend.array([1]),
    diffusionCoefficient: backend.array([diffusionCoefficient]),
    timeStep: time / steps,
    mass,
    gasConcentration: backend.array([gas], [1, 1]),
  });
  plan.run({}, { times: steps });
  return (await mass.read()).map(radiusOf);
};

interface Limit {
  readonly name: string;
  readonly diffusionCoefficient: number;
  /** Until when the smallest particle grows to twice its radius [s]. */
  readonly time: number;
  readonly radius: (start: number) => number;
}

/** So slow that the vapor's mean free path, 3D/c̄, is a ten-millionth of the smallest particle. */
const slow = 1e-11;
const slowTime = (3 * start[0]! ** 2 * density) / (2 * slow * gas);
/** So fast that its mean free path is 10⁷ of the largest. */
const fast = 1e4;
const speed = Math.sqrt((8 * 8.31446261815324 * temperature) / (Math.PI * molarMass));
const fastTime = (start[0]! * 4 * density) / (speed * gas);

const limits: readonly Limit[] = [
  {
    name: "in the continuum, the square of the radius grows by 2 D G/ρ in a second",
    diffusionCoefficient: slow,
    time: slowTime,
    radius: (r) => Math.sqrt(r * r + (2 * slow * gas * slowTime) / density),
  },
  {
    name: "in free molecular flow, the radius grows by c̄ G/(4ρ) in a second",
    diffusionCoefficient: fast,
    time: fastTime,
    radius: (r) => r + (speed * gas * fastTime) / (4 * density),
  },
];

describe.each(limits.map((limit) => [limit.name, limit] as const))(
  "%s",
  (_, { diffusionCoefficient, time, radius }) => {
    onEveryBackend("steps come as close as they are short", [condensationStep], async (backend, { rounding }) => {
      const exact = start.map(radius);
      const whole = await grow(backend, diffusionCoefficient, time, 50);
      const half = await grow(backend, diffusionCoefficient, time, 100);
      const error = (got: Float64Array) => distance(got.subarray(0, 1), exact.subarray(0, 1));
      const order = Math.log2(error(whole) / error(half));
      expect(order).toBeGreaterThan(0.95);
      expect(order).toBeLessThan(1.05);
      expect(distance(extrapolated(whole, half), exact)).toBeLessThan(2e-5 + rounding);
    });
  },
);

describe("a thousand steps, too long for the smallest particles", () => {
  onEveryBackend(
    "keep the mass of every species and never owe any",
    [condensationStep],
    async (backend, { rounding }) => {
      const [species, size] = [3, 40];
      const input = workload(condensationStep, { size }) as unknown as Record<string, Float64Array>;
      const { mass: before, gasConcentration: gasBefore, concentration: number, ...rest } = input;
      const mass = backend.array(before!, [1, species, size]);
      const gas = backend.array(gasBefore!, [1, species]);
      const bound = Object.entries(rest).map(([name, value]) => [
        name,
        ArrayBuffer.isView(value) ? backend.array(value) : value,
      ]);
      using plan = backend.prepare(condensationStep, {
        ...Object.fromEntries(bound),
        concentration: backend.array(number!),
        mass,
        gasConcentration: gas,
      });
      plan.run({ timeStep: 1e-3 }, { times: 1000 });
      const [after, gasAfter] = [await mass.read(), await gas.read()];
      expect(after).not.toEqual(before);
      expect(Math.min(...after, ...gasAfter)).toBeGreaterThanOrEqual(0);
      for (let s = 0; s < species; s++) {
        const whole = (inGas: Float64Array, masses: Float64Array) =>
          masses.subarray(s * size, (s + 1) * size).reduce((sum, one, k) => sum + one * number![k]!, inGas[s]!);
        const ratio = whole(gasAfter, after) / whole(gasBefore!, before!);
        expect(Math.abs(ratio - 1), `species ${s}`).toBeLessThan(rounding);
      }
    },
  );
});
