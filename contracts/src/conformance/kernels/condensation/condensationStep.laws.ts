import { constants } from "../../../constants.ts";
import { condensationStep as kernel } from "../../../kernels/condensation/condensationStep.ts";
import type { Shaped } from "../../case.ts";
import { type Bench, check, demand } from "../../check.ts";
import { boundOf } from "../../judging.ts";
import { bindArrays, callKernel, preparePlan, type Results } from "../../running.ts";
import type { Trial } from "../../traits.ts";
import { trialOf } from "./condensationStep.trials.ts";

const growth = "condensation_step_isothermal/gas-limited-growth";
/** Small droplets evaporate into a gas that larger ones exhaust. */
const mixed = "condensation_step_isothermal/undeliverable-evaporation";
const evaporation = "condensation_step_isothermal/kappa-2box-evap-limited";

/** Arrays before and after some steps, as the backend holds them. */
interface Steps {
  readonly before: Results;
  readonly after: Results;
}

const stepTimes = async ({ backend }: Bench, { values }: Trial, times: number): Promise<Steps> => {
  const bound = bindArrays(backend, kernel, values);
  const read = async () => {
    const results: Results = {};
    for (const [name, array] of Object.entries(bound.arrays)) results[name] = await array.read();
    return results;
  };
  try {
    const before = await read();
    const plan = preparePlan(backend, kernel, bound.bindings);
    plan.run({}, { times });
    const after = await read();
    plan.dispose();
    return { before, after };
  } finally {
    bound.dispose();
  }
};

/** Gas and particles of each box and species together. */
const inventory = ({ values }: Trial, results: Results): readonly number[] => {
  const [boxes = 0, species = 0, n = 0] = (values.mass as Shaped).shape;
  return Array.from({ length: boxes * species }, (_, row) => {
    const b = Math.floor(row / species);
    let total = results.gasConcentration![row]!;
    for (let i = 0; i < n; i++) total += results.mass![row * n + i]! * results.concentration![b * n + i]!;
    return total;
  });
};

const demandConserved = ({ backend }: Bench, where: string, trial: Trial, { before, after }: Steps, times: number) => {
  const bound = boundOf(kernel.updates.mass.accuracy, backend.info.precision);
  if (bound === null) return;
  const start = inventory(trial, before);
  for (const [row, total] of inventory(trial, after).entries()) {
    const apart = Math.abs(total - start[row]!);
    demand(
      apart <= bound * times * start[row]!,
      () =>
        `${where}: expected ${start[row]} kg/m³ of gas and particles in row ${row} after ${times} steps, received ${total}`,
    );
  }
};

const demandNonNegative = (where: string, { after }: Steps) => {
  for (const name of ["mass", "gasConcentration"]) {
    const index = after[name]!.findIndex((value) => !(value >= 0));
    demand(
      index < 0,
      () => `${where}: expected no negative \`${name}\`, received ${after[name]![index]} at index ${index}`,
    );
  }
};

const conservation = [growth, mixed, evaporation].map((id) =>
  check(kernel, "properties", `mass is conserved and nothing negative: ${id.split("/")[1]}`, async (bench) => {
    for (const n of [5, 9, 17])
      for (const times of [1, 20]) {
        const trial = trialOf(id, n, 3);
        const steps = await stepTimes(bench, trial, times);
        demandConserved(bench, `n = ${n}`, trial, steps, times);
        demandNonNegative(`n = ${n}`, steps);
      }
  }),
);

const exhausted = check(kernel, "properties", "gas that is used up is exactly zero", async (bench) => {
  for (const id of [growth, mixed])
    for (const n of [5, 9, 17]) {
      const trial = trialOf(id, n, 2);
      const { after } = await stepTimes(bench, trial, 1);
      const expected = trial.expectation.expected.gasConcentration!;
      const index = after.gasConcentration!.findIndex((value, row) => expected[row] === 0 && value !== 0);
      demand(
        index < 0,
        () => `${id}, n = ${n}: expected no gas in row ${index}, received ${after.gasConcentration![index]}`,
      );
    }
});

const emptySlots = check(kernel, "special", "empty slots stay as they are", async (bench) => {
  const trial = trialOf(growth, 11, 2);
  const [boxes = 0, species = 0, n = 0] = (trial.values.mass as Shaped).shape;
  // Of the empty slots in front, the second has mass but no concentration.
  const mass = (trial.values.mass as Shaped).data.slice() as Float64Array;
  const slots: number[] = [];
  for (let row = 0; row < boxes * species; row++) {
    mass[row * n + 1] = 1e-18 * (row + 1);
    slots.push(row * n, row * n + 1);
  }
  const values = { ...trial.values, mass: { data: mass, shape: [boxes, species, n] } };
  const { before, after } = await stepTimes(bench, { ...trial, values }, 3);
  // A device may keep a mass in float32 once a plan has written it; three steps must not change it any further.
  const kept = (mass: number, was: number) =>
    bench.backend.info.precision === "float32" ? Math.abs(mass - was) <= 2 ** -23 * was : Object.is(mass, was);
  for (const index of slots) {
    demand(
      kept(after.mass![index]!, before.mass![index]!),
      () => `expected ${before.mass![index]} kg at index ${index}, an empty slot, received ${after.mass![index]}`,
    );
    for (const name of ["massRate", "massTransfer"])
      demand(
        after[name]![index] === 0,
        () => `expected no \`${name}\` at index ${index}, an empty slot, received ${after[name]![index]}`,
      );
  }
});

/** L = R_s T/2 and a vapor pressure of 100 bar: the thermal resistance factor is negative. */
const unphysical = check(
  kernel,
  "special",
  "a thermal resistance that no vapor has makes the rate NaN",
  async (bench) => {
    const of = (value: number, ...shape: readonly number[]) => ({ data: Float64Array.of(value), shape });
    const [temperature, molarMass] = [300, 0.018];
    const { massRate } = await callKernel(bench.backend, kernel, {
      temperature,
      concentration: of(1e6, 1, 1),
      vaporPressure: of(1e7, 1, 1),
      density: of(1000, 1),
      molarMass: of(molarMass, 1),
      surfaceTension: of(0.07, 1),
      massAccommodation: of(1, 1),
      diffusionCoefficient: of(2.4e-5, 1),
      latentHeat: of((0.5 * constants.gasConstant.value * temperature) / molarMass, 1),
      timeStep: 1e-9,
      mass: of(1e-15, 1, 1, 1),
      gasConcentration: of(0.02, 1, 1),
    });
    demand(Number.isNaN(massRate![0]), () => `expected a mass rate of NaN, received ${massRate![0]}`);
  },
);

export const checks = [...conservation, exhausted, emptySlots, unphysical];
