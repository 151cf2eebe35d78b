import { constants } from "../../../constants.ts";
import { implicitCondensationStep as kernel } from "../../../kernels/condensation/implicitCondensationStep.ts";
import type { Shaped } from "../../case.ts";
import { type Bench, demand } from "../../check.ts";
import { type FastCheck, type Law, law, magnitude } from "../../laws.ts";
import { callKernel } from "../../running.ts";
import { demandBalance, emptySlots } from "./condensationStep.steps.ts";
import { trialOf } from "./implicitCondensationStep.trials.ts";

/** Growth, evaporation, both at once and a gas that is used up; with latent heat and without. */
const cases = [
  "kappa-2box-latent-heat",
  "molar-2box",
  "gas-limited-growth",
  "evaporation-beside-growth",
  "dry-particles-without-humidity",
  "pure-droplets-evaporating",
  "random-1-n7",
].map((id) => `implicit_condensation_step/${id}`);

const anyTimeStep = law(
  "mass is conserved and nothing negative with any time step",
  (fc) =>
    fc.record({
      id: fc.constantFrom(...cases),
      n: fc.integer({ min: 7, max: 19 }),
      timeStep: magnitude(fc, 1e-9, 1e6),
      times: fc.constantFrom(1, 5),
    }),
  async (bench, { id, n, timeStep, times }) => {
    const trial = trialOf(id, n, 2);
    const where = `${id}, n = ${n}, ${timeStep} s`;
    await demandBalance(kernel, bench, where, { ...trial, values: { ...trial.values, timeStep } }, times);
  },
);

interface Droplet {
  readonly radius: number;
  readonly temperature: number;
  readonly timeStep: number;
}

const droplet = (fc: FastCheck, timeStep: readonly [least: number, most: number]) =>
  fc.record({
    radius: magnitude(fc, 1e-6, 1e-5),
    temperature: fc.double({ min: 250, max: 310, noNaN: true }),
    timeStep: magnitude(fc, ...timeStep),
  });

const [density, molarMass, surfaceTension, vaporPressure] = [1000, 0.018, 0.07, 1000] as const;

const massOf = ({ radius }: Droplet): number => ((4 * Math.PI) / 3) * density * radius ** 3;

/** The vapor over a droplet of one species [kg/m³]. */
const surfaceOf = ({ radius, temperature }: Droplet): number => {
  const energy = constants.gasConstant.value * temperature;
  return (
    ((vaporPressure * molarMass) / energy) * Math.exp((2 * surfaceTension * molarMass) / (energy * density * radius))
  );
};

/** One step of droplets of one species, all alike. */
const step = ({ backend }: Bench, one: Droplet, gas: number, concentration: number) => {
  const of = (value: number, ...shape: readonly number[]) => ({ data: Float64Array.of(value), shape });
  return callKernel(backend, kernel, {
    temperature: one.temperature,
    concentration: of(concentration, 1, 1),
    vaporPressure: of(vaporPressure, 1, 1),
    density: of(density, 1),
    molarMass: of(molarMass, 1),
    surfaceTension: of(surfaceTension, 1),
    massAccommodation: of(1, 1),
    diffusionCoefficient: of(2e-5, 1),
    timeStep: one.timeStep,
    mass: of(massOf(one), 1, 1, 1),
    gasConcentration: of(gas, 1, 1),
  });
};

/** So many that the gas holds what the Kelvin term drives apart: over a larger droplet there is less vapor. */
const many = 1e10;

const equilibrium = law(
  "a droplet in equilibrium with the gas stays as it is, however long",
  (fc) => droplet(fc, [1e-6, 1e6]),
  async (bench, one) => {
    const gas = surfaceOf(one);
    const { mass, gasConcentration } = await step(bench, one, gas, many);
    // As much as rounding of the equilibrium's gas, and of the mass.
    const allowed = 100 * Number.EPSILON * (gas / many + massOf(one));
    demand(
      Math.abs(mass![0]! - massOf(one)) <= allowed,
      () => `expected a mass of ${massOf(one)} kg after ${one.timeStep} s, received ${mass![0]}`,
    );
    demand(
      Math.abs(gasConcentration![0]! - gas) <= 100 * Number.EPSILON * gas,
      () => `expected ${gas} kg/m³ in the gas after ${one.timeStep} s, received ${gasConcentration![0]}`,
    );
  },
);

/** They follow the gas within far less than the step. */
const exhausted = law(
  "of a gas that many droplets drain as much stays as is over their surface",
  (fc) => droplet(fc, [1e4, 1e6]),
  async (bench, one) => {
    const surface = surfaceOf({ ...one, radius: 1e-5 });
    const { gasConcentration } = await step(bench, { ...one, radius: 1e-5 }, 2 * surface, many);
    demand(
      gasConcentration![0]! > 0.99 * surface && gasConcentration![0]! < 1.01 * surface,
      () => `expected ${surface} kg/m³ in the gas after ${one.timeStep} s, received ${gasConcentration![0]}`,
    );
  },
);

const timeless = law(
  "a step of next to no time changes nothing",
  (fc) => fc.record({ n: fc.integer({ min: 7, max: 19 }), boxes: fc.integer({ min: 1, max: 3 }) }),
  async ({ backend }, { n, boxes }) => {
    const { values } = trialOf("implicit_condensation_step/random-1-n7", n, boxes);
    const results = await callKernel(backend, kernel, { ...values, timeStep: 1e-150 });
    for (const name of ["mass", "gasConcentration"]) {
      const index = (values[name] as Shaped).data.findIndex((was: number, i: number) => results[name]![i] !== was);
      demand(index < 0, () => `expected \`${name}\` as it was, received ${results[name]![index]} at index ${index}`);
    }
  },
);

export const laws: readonly Law[] = [anyTimeStep, equilibrium, exhausted, timeless];

export const checks = [
  emptySlots(kernel, (n, boxes) => trialOf("implicit_condensation_step/gas-limited-growth", n, boxes), [
    "massTransfer",
    "massError",
  ]),
];
