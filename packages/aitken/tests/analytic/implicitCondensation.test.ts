import { expect } from "vitest";
import { type Backend, condensationStep, implicitCondensationStep } from "../../src/index.ts";
import { distance, onEveryBackend } from "./backends.ts";

const temperature = 298.15;
/** Water and ammonium sulfate. */
const density = [1000, 1770];
const molarMass = [0.01801528, 0.13214];
const surfaceTension = [0.072, 0.072];
const kappa = [0, 0.61];
const vaporPressure = [3168.53, 0];
/** Radii of the sulfate [m]; each holds a third of its volume of water. */
const dry = [5e-9, 2e-8, 5e-8];
const number = new Float64Array(dry.length).fill(1e8);

const sphere = (radius: number) => ((4 * Math.PI) / 3) * radius ** 3;
const mass = Float64Array.from([
  ...dry.map((radius) => (density[0]! * sphere(radius)) / 3),
  ...dry.map((radius) => density[1]! * sphere(radius)),
]);

const energy = 8.31446261815324 * temperature;
const saturation = (vaporPressure[0]! * molarMass[0]!) / energy;
/** A relative humidity of 90 %. */
const humid = 0.9;

type Kernel = typeof condensationStep | typeof implicitCondensationStep;

interface Grown {
  readonly water: Float64Array;
  readonly error: Float64Array;
}

/** The water of each particle [kg] after some steps, and the error that the last of them told. */
const grow = async (backend: Backend, kernel: Kernel, timeStep: number, times: number): Promise<Grown> => {
  const [species, size] = [density.length, dry.length];
  const masses = backend.array(mass, [1, species, size]);
  const error = backend.zeros([1, species, size]);
  const bindings = {
    temperature,
    concentration: backend.array(number),
    vaporPressure: backend.array(vaporPressure),
    density: backend.array(density),
    molarMass: backend.array(molarMass),
    surfaceTension: backend.array(surfaceTension),
    massAccommodation: backend.array([1, 1]),
    diffusionCoefficient: backend.array([2.4e-5, 1e-5]),
    activity: "kappa",
    kappa: backend.array(kappa),
    timeStep,
    mass: masses,
    gasConcentration: backend.array([humid * saturation, 0], [1, species]),
  } as const;
  using plan =
    kernel === condensationStep
      ? backend.prepare(condensationStep, bindings)
      : backend.prepare(implicitCondensationStep, { ...bindings, massError: error });
  plan.run({}, { times });
  return { water: (await masses.read()).slice(0, size), error: (await error.read()).slice(0, size) };
};

const kernels = [condensationStep, implicitCondensationStep];

/** In which the smallest particles come a good part of their way to equilibrium [s]. */
const time = 1e-6;

onEveryBackend("errors are half as large with steps half as long", kernels, async (backend) => {
  const { water: exact } = await grow(backend, condensationStep, time / 100_000, 100_000);
  const after = async (steps: number) => (await grow(backend, implicitCondensationStep, time / steps, steps)).water;
  const [whole, half] = [await after(100), await after(200)];
  for (const k of dry.keys()) {
    const error = (got: Float64Array) => distance(got.subarray(k, k + 1), exact.subarray(k, k + 1));
    const order = Math.log2(error(whole) / error(half));
    expect(order, `particle ${k}`).toBeGreaterThan(0.9);
    expect(order, `particle ${k}`).toBeLessThan(1.1);
  }
});

onEveryBackend("the mass error is how far a step is from the truth", kernels, async (backend) => {
  const short = time / 100;
  const { water: exact } = await grow(backend, condensationStep, short / 100_000, 100_000);
  const { water, error } = await grow(backend, implicitCondensationStep, short, 1);
  for (const k of dry.keys()) {
    const apart = Math.abs(water[k]! - exact[k]!);
    expect(error[k]! / apart, `particle ${k}`).toBeGreaterThan(0.8);
    expect(error[k]! / apart, `particle ${k}`).toBeLessThan(1.25);
  }
});

/** The humidity over a particle: the activity of its water times its Kelvin term. */
const humidityOver = (water: number, k: number): number => {
  const volume = water / density[0]!;
  const solute = sphere(dry[k]!);
  const radius = Math.cbrt((3 * (volume + solute)) / (4 * Math.PI));
  const kelvinRadius = (2 * surfaceTension[0]! * molarMass[0]!) / (energy * density[0]!);
  return (volume / (volume + kappa[1]! * solute)) * Math.exp(kelvinRadius / radius);
};

onEveryBackend(
  "seconds bring particles of 5 nm into equilibrium, which explicit steps jump across",
  kernels,
  async (backend) => {
    const { water } = await grow(backend, implicitCondensationStep, 1, 20);
    for (const k of dry.keys()) expect(humidityOver(water[k]!, k) / humid, `particle ${k}`).toBeCloseTo(1, 6);
    // A ten-thousandth of that is too long for explicit steps: they take all that comes, then give all they have.
    const explicit = await grow(backend, condensationStep, 1e-4, 1);
    expect(explicit.water[0]! / water[0]!).toBeGreaterThan(50);
    const next = await grow(backend, condensationStep, 1e-4, 2);
    expect(next.water[0]!).toBe(0);
  },
);
