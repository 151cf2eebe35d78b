import type { Kernel } from "../../../kernel.ts";
import type { Shaped } from "../../case.ts";
import { type Bench, type Check, check, demand } from "../../check.ts";
import { boundOf } from "../../judging.ts";
import { bindArrays, preparePlan, type Results } from "../../running.ts";
import type { Trial } from "../../traits.ts";

// What holds of every kernel that is a step of condensation.

/** Arrays before and after some steps, as the backend holds them. */
interface Steps {
  readonly before: Results;
  readonly after: Results;
}

export const stepTimes = async (
  kernel: Kernel,
  { backend }: Bench,
  { values }: Trial,
  times: number,
): Promise<Steps> => {
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

const demandConserved = (bound: number, where: string, trial: Trial, { before, after }: Steps) => {
  const start = inventory(trial, before);
  for (const [row, total] of inventory(trial, after).entries()) {
    const apart = Math.abs(total - start[row]!);
    demand(
      apart <= bound * start[row]!,
      () => `${where}: expected ${start[row]} kg/m³ of gas and particles in row ${row}, received ${total}`,
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

/** Steps so often, and fails unless mass is conserved and nothing negative. */
export const demandBalance = async (
  kernel: Kernel,
  bench: Bench,
  where: string,
  trial: Trial,
  times: number,
): Promise<void> => {
  const steps = await stepTimes(kernel, bench, trial, times);
  const bound = boundOf(kernel.updates!.mass!.accuracy!, bench.backend.info.precision);
  if (bound !== null) demandConserved(bound * times, `${where}, ${times} steps`, trial, steps);
  demandNonNegative(where, steps);
};

/**
 * Slots without mass or without concentration stay as they are.
 * @param growing by number of slots and boxes, a trial of which the first two slots are empty
 * @param results that are 0 there
 */
export const emptySlots = (
  kernel: Kernel,
  growing: (n: number, boxes: number) => Trial,
  results: readonly string[],
): Check =>
  check(kernel, "special", "empty slots stay as they are", async (bench) => {
    const trial = growing(11, 2);
    const [boxes = 0, species = 0, n = 0] = (trial.values.mass as Shaped).shape;
    // Of the empty slots in front, the second has mass but no concentration.
    const mass = (trial.values.mass as Shaped).data.slice() as Float64Array;
    const slots: number[] = [];
    for (let row = 0; row < boxes * species; row++) {
      mass[row * n + 1] = 1e-18 * (row + 1);
      slots.push(row * n, row * n + 1);
    }
    const values = { ...trial.values, mass: { data: mass, shape: [boxes, species, n] } };
    const { before, after } = await stepTimes(kernel, bench, { ...trial, values }, 3);
    // A device may keep a mass in float32 once a plan has written it; three steps must not change it any further.
    const kept = (mass: number, was: number) =>
      bench.backend.info.precision === "float32" ? Math.abs(mass - was) <= 2 ** -23 * was : Object.is(mass, was);
    for (const index of slots) {
      demand(
        kept(after.mass![index]!, before.mass![index]!),
        () => `expected ${before.mass![index]} kg at index ${index}, an empty slot, received ${after.mass![index]}`,
      );
      for (const name of results)
        demand(
          after[name]![index] === 0,
          () => `expected no \`${name}\` at index ${index}, an empty slot, received ${after[name]![index]}`,
        );
    }
  });
