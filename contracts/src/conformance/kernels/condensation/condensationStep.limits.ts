import { constants } from "../../../constants.ts";
import { condensationStep as kernel } from "../../../kernels/condensation/condensationStep.ts";
import type { Shaped, Values } from "../../case.ts";
import { type Bench, demand } from "../../check.ts";
import { demandBetween, type FastCheck, type Law, law, magnitude } from "../../laws.ts";
import { callKernel } from "../../running.ts";
import { trialOf } from "./condensationStep.trials.ts";

const gasConstant = constants.gasConstant.value;
const { massRate, massTransfer } = kernel.outputs;

const size = (fc: FastCheck) =>
  fc.record({ n: fc.integer({ min: 7, max: 19 }), boxes: fc.integer({ min: 1, max: 3 }) });

/** A device may keep what a plan has written in float32. */
const kept = ({ backend }: Bench, value: number, was: number): boolean =>
  backend.info.precision === "float32" ? Math.abs(value - was) <= 2 ** -23 * was : Object.is(value, was);

const demandUnchanged = async (bench: Bench, values: Values): Promise<void> => {
  const results = await callKernel(bench.backend, kernel, values);
  for (const name of ["mass", "gasConcentration"]) {
    const before = (values[name] as Shaped).data;
    const index = before.findIndex((was: number, i: number) => !kept(bench, results[name]![i]!, was));
    demand(
      index < 0,
      () => `expected \`${name}\` as it was, ${before[index]} at index ${index}, received ${results[name]![index]}`,
    );
  }
};

const filled = ({ data, shape }: Shaped, value: number): Shaped => ({
  data: new Float64Array(data.length).fill(value),
  shape,
});

const growth = (n: number, boxes: number): Values =>
  trialOf("condensation_step_isothermal/random-1-n7", n, boxes).values;

const nothingToExchange = law("without gas and vapor pressure nothing changes", size, async (bench, { n, boxes }) => {
  const values = growth(n, boxes);
  const without = (name: string) => ({ [name]: filled(values[name] as Shaped, 0) });
  await demandUnchanged(bench, { ...values, ...without("gasConcentration"), ...without("vaporPressure") });
});

const noTime = law("a step of next to no time changes nothing", size, (bench, { n, boxes }) =>
  demandUnchanged(bench, { ...growth(n, boxes), timeStep: 1e-150 }),
);

const shortSteps = law(
  "the transfer of a short step is rate × time × concentration",
  (fc) => fc.record({ size: size(fc), timeStep: magnitude(fc, 1e-12, 1e-9) }),
  async (bench, { size: { n, boxes }, timeStep }) => {
    const values: Values = { ...growth(n, boxes), timeStep };
    const results = await callKernel(bench.backend, kernel, values);
    const [, species = 0] = (values.mass as Shaped).shape;
    const concentration = (values.concentration as Shaped).data;
    for (const [index, rate] of results.massRate!.entries()) {
      const box = Math.floor(index / (species * n));
      const expected = rate * timeStep * concentration[box * n + (index % n)]!;
      demandBetween(bench, {
        where: `massTransfer[${index}] of n = ${n}, ${boxes} boxes`,
        got: Math.abs(results.massTransfer![index]!),
        low: Math.abs(expected),
        accuracies: [massRate.accuracy, massTransfer.accuracy],
      });
    }
  },
);

interface Droplet {
  readonly radius: number;
  readonly temperature: number;
  readonly accommodation: number;
  readonly diffusion: number;
  readonly gas: number;
}

const density = 1000;
const molarMass = 0.018;

/** One species that does not evaporate: all the gas that arrives stays. */
const rateOf = async ({ backend }: Bench, droplet: Droplet): Promise<number> => {
  const of = (value: number, ...shape: readonly number[]) => ({ data: Float64Array.of(value), shape });
  const { massRate } = await callKernel(backend, kernel, {
    temperature: droplet.temperature,
    concentration: of(1, 1, 1),
    vaporPressure: of(0, 1, 1),
    density: of(density, 1),
    molarMass: of(molarMass, 1),
    surfaceTension: of(0.07, 1),
    massAccommodation: of(droplet.accommodation, 1),
    diffusionCoefficient: of(droplet.diffusion, 1),
    timeStep: 1e-6,
    mass: of(((4 * Math.PI) / 3) * density * droplet.radius ** 3, 1, 1, 1),
    gasConcentration: of(droplet.gas, 1, 1),
  });
  return massRate![0]!;
};

const droplet = (fc: FastCheck, least: number, most: number) =>
  fc.record({
    radius: magnitude(fc, least, most),
    temperature: fc.double({ min: 200, max: 400, noNaN: true }),
    accommodation: magnitude(fc, 0.1, 1),
    diffusion: magnitude(fc, 1e-6, 1e-4),
    gas: magnitude(fc, 1e-9, 1e-3),
  });

const speedOf = (temperature: number): number => Math.sqrt((8 * gasConstant * temperature) / (Math.PI * molarMass));

/** Maxwell's 4πrD × gas, less the part (Kn² + Kn)/(0.75α) at most. */
const continuum = law(
  "continuum limit: a large droplet grows by diffusion",
  (fc) => droplet(fc, 1e-3, 1e-2),
  async (bench, one) => {
    const { radius, temperature, accommodation, diffusion, gas } = one;
    const kn = (3 * diffusion) / (speedOf(temperature) * radius);
    const limit = 4 * Math.PI * radius * diffusion * gas;
    demandBetween(bench, {
      where: "massRate",
      got: await rateOf(bench, one),
      low: limit * (1 - (kn * kn + kn) / (0.75 * accommodation)),
      high: limit,
      accuracies: [massRate.accuracy],
    });
  },
);

/** What strikes the surface and stays, πr²αc̄ × gas, less the part α(0.283 Kn + 0.75)/Kn² at most. */
const kinetic = law(
  "kinetic limit: a small droplet grows by what strikes it",
  (fc) => droplet(fc, 3e-10, 1e-9),
  async (bench, one) => {
    const { radius, temperature, accommodation, diffusion, gas } = one;
    const speed = speedOf(temperature);
    const kn = (3 * diffusion) / (speed * radius);
    const limit = Math.PI * radius ** 2 * accommodation * speed * gas;
    demandBetween(bench, {
      where: "massRate",
      got: await rateOf(bench, one),
      low: limit * (1 - (accommodation * (0.283 * kn + 0.75)) / (kn * kn)),
      high: limit,
      accuracies: [massRate.accuracy],
    });
  },
);

export const laws: readonly Law[] = [nothingToExchange, noTime, shortSteps, continuum, kinetic];
