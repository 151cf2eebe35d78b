import { collisionMerge as kernel } from "../../../kernels/coagulation/collisionMerge.ts";
import type { Shaped } from "../../case.ts";
import { demand } from "../../check.ts";
import { type FastCheck, type Law, law } from "../../laws.ts";
import { callKernel } from "../../running.ts";

const species = 2;
/** So that masses are whole numbers of this unit [kg], and their sums exact. */
const unit = 2 ** -70;

/** Some particles, and numbers that say who meets whom. */
const input = (fc: FastCheck) =>
  fc.record({
    particles: fc.array(
      fc.record({
        masses: fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.nat({ max: 1e6 })),
        charge: fc.integer({ min: -1000, max: 1000 }),
      }),
      { minLength: 2, maxLength: 17 },
    ),
    meetings: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 16 }),
  });

/** Pairs of different particles that are still there when they meet. */
const pairsOf = (count: number, meetings: readonly (readonly [number, number])[]) => {
  const there = Array.from({ length: count }, (_, i) => i);
  return meetings.slice(0, count - 1).map(([one, other]) => {
    const [donor] = there.splice(one % there.length, 1) as [number];
    return [there[other % there.length]!, donor] as const;
  });
};

const sum = (data: ArrayLike<number>, from = 0, to = data.length): number => {
  let total = 0;
  for (let i = from; i < to; i++) total += data[i]!;
  return total;
};

/** Mass of each species and charge are what they were, bit for bit where sums are exact; each pair leaves one slot empty. */
export const conservation: Law = law(
  "mass and charge are conserved, whoever meets",
  input,
  async ({ backend }, { particles, meetings }) => {
    const n = particles.length;
    const pairs = pairsOf(n, meetings);
    const indices = (end: 0 | 1): Shaped => ({
      data: Int32Array.from(pairs, (pair) => pair[end]),
      shape: [1, pairs.length],
    });
    const mass = Float64Array.from({ length: species * n }, (_, at) => {
      const { masses } = particles[at % n]!;
      return unit * masses[at < n ? 0 : 1];
    });
    const charge = Float64Array.from(particles, (one) => one.charge);
    const results = await callKernel(backend, kernel, {
      density: { data: Float64Array.of(1000, 1800), shape: [species] },
      recipient: indices(0),
      donor: indices(1),
      mass: { data: mass, shape: [1, species, n] },
      charge: { data: charge, shape: [1, n] },
      concentration: { data: new Float64Array(n).fill(1), shape: [1, n] },
    });
    for (let s = 0; s < species; s++) {
      const [before, after] = [mass, results.mass!].map((data) => sum(data, s * n, (s + 1) * n));
      demand(before === after, () => `expected ${before} kg of species ${s}, received ${after}`);
    }
    const [before, after] = [charge, results.charge!].map((data) => sum(data));
    demand(before === after, () => `expected ${before} charges, received ${after}`);
    const left = sum(results.concentration!);
    demand(left === n - pairs.length, () => `expected ${n - pairs.length} particles, received ${left}`);
  },
);
