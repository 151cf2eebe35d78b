import { stochasticCoagulationStep as kernel } from "../../../kernels/coagulation/stochasticCoagulationStep.ts";
import { demand } from "../../check.ts";
import { type FastCheck, type Law, law } from "../../laws.ts";
import { callKernel } from "../../running.ts";

/** So that masses are whole numbers of this unit [kg], and their sums exact. */
const unit = 2 ** -80;

const input = (fc: FastCheck) =>
  fc.record({
    seed: fc.integer(),
    step: fc.nat(0xffffffff),
    /** How often such droplets collide, about. */
    rate: fc.double({ min: 0.01, max: 30, noNaN: true }),
    droplets: fc.array(
      fc.record({
        multiplicity: fc.nat({ max: 1000 }),
        mass: fc.nat({ max: 1000 }),
        charge: fc.integer({ min: -100, max: 100 }),
      }),
      { maxLength: 17 },
    ),
  });

type Numbers = ArrayLike<number>;

const total = (numbers: Numbers, values?: Numbers): number => {
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) sum += numbers[i]! * (values?.[i] ?? 1);
  return sum;
};

/** Real droplets vanish one by one, with all that they consist of; slots are empty where nothing is left. */
export const accounting: Law = law(
  "every droplet, its mass and its charge are accounted for",
  input,
  async ({ backend }, { seed, step, rate, droplets }) => {
    if (!backend.supports(kernel).supported) return;
    const n = droplets.length;
    const mass = Float64Array.from(droplets, (one) => unit * one.mass);
    const charge = Float64Array.from(droplets, (one) => one.charge);
    const multiplicity = Float64Array.from(droplets, (one) => one.multiplicity);
    const results = await callKernel(backend, kernel, {
      density: { data: Float64Array.of(1000), shape: [1] },
      boxVolume: unit,
      timeStep: rate,
      seed,
      temperature: 298.15,
      pressure: 101_325,
      diffusion: "none",
      additive: 1e-3,
      mass: { data: mass, shape: [1, 1, n] },
      charge: { data: charge, shape: [1, n] },
      multiplicity: { data: multiplicity, shape: [1, n] },
      step: { data: Uint32Array.of(step), shape: [1] },
    });
    const after = results.multiplicity!;
    const same = (what: string, before: number, now: number) =>
      demand(before === now, () => `expected ${before} ${what}, received ${now}`);
    same("droplets, those that vanished among them", total(multiplicity), total(after) + results.collisions![0]!);
    same("kg", total(multiplicity, mass), total(after, results.mass!));
    // A slot without mass or number takes no part, whatever else is in it.
    same("charges", total(multiplicity, charge), total(after, results.charge!));
    same("as the number of steps", (step + 1) % 2 ** 32, results.step![0]!);
    for (let i = 0; i < n; i++)
      if (after[i] === 0 && multiplicity[i] !== 0) {
        same(`kg in the empty slot ${i}`, 0, results.mass![i]!);
        same(`charges in the empty slot ${i}`, 0, results.charge![i]!);
      }
  },
);
