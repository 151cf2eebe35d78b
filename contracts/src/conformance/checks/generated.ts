import { type Bench, type Check, ConformanceFailure, check, Skipped } from "../check.ts";
import { judgeResults } from "../judging.ts";
import { scalingsOf } from "../kernels/scalings.ts";
import { type FastCheck, type Law, law } from "../laws.ts";
import { permuted, unordered } from "../permutation.ts";
import { runPlan, sizesOf } from "../running.ts";
import { scalingLaw } from "../scaling.ts";
import type { Traits } from "../traits.ts";

const runs = 30;

/** fast-check, which whoever runs the suite may have installed. */
const load = async (): Promise<FastCheck> => {
  try {
    return await import("fast-check");
  } catch {
    throw new Skipped("fast-check, which generates inputs, is not installed; npm install fast-check brings it");
  }
};

/** An order of so many elements, another for each number; 0 leaves them as they are. */
const orderOf = (number: number, size: number): readonly number[] => {
  const keys = Array.from(
    { length: size },
    (_, index) => Math.imul(number, Math.imul(index + 1, 0x9e3779b1) ^ number) >>> 0,
  );
  return Array.from({ length: size }, (_, index) => index).sort((a, b) => keys[a]! - keys[b]! || a - b);
};

const judgeOrder = async (bench: Bench, traits: Traits, n: number, boxes: number, orders: Orders) => {
  const { kernel, trials } = traits;
  for (const one of trials(n, boxes)) {
    let trial = one;
    for (const dimension of unordered(traits))
      trial = permuted(kernel, trial, dimension, orderOf(orders[dimension]!, sizesOf(kernel, one.values)[dimension]!));
    const results = await runPlan(bench.backend, kernel, trial.values);
    await judgeResults(bench, kernel, `n = ${n}, ${boxes} boxes, in another order`, results, trial);
  }
};

type Orders = Readonly<Record<string, number>>;

const largest = 40;
const mostBoxes = 5;

/** The size, or the next smaller one that the oracle knows. */
const knownSize = ({ trials }: Traits, size: number): number => {
  let n = size;
  while (n > 0 && trials(n, 1).length === 0) n--;
  return n;
};

const anyOrder = (traits: Traits): Law =>
  law(
    "any size, in any order",
    (fc) =>
      fc.record({
        size: fc.integer({ min: 1, max: largest }),
        boxes: fc.integer({ min: 1, max: mostBoxes }),
        box: fc.nat(),
        particle: fc.nat(),
      }),
    (bench, { size, boxes, ...orders }) => judgeOrder(bench, traits, knownSize(traits, size), boxes, orders),
  );

/** A law with inputs generated from a seed; the smallest that fails is told. */
const generated = ({ kernel }: Traits, { title, prove }: Law, seed: number): Check => ({
  ...check(kernel, "properties", title, async (bench) => {
    try {
      await prove(await load(), bench, { seed, numRuns: runs });
    } catch (error) {
      if (!(error instanceof ConformanceFailure)) throw error;
      throw new ConformanceFailure(`${error.told}\n  generated with seed ${seed}`, error.likely);
    }
  }),
  seed,
});

/** Size and order, scaling, and the kernel's own laws, on generated inputs. */
export const generatedChecks = (traits: Traits, seed: number): readonly Check[] => {
  const scalings = scalingsOf(traits.kernel).map((scaling) => scalingLaw(traits, scaling));
  const all = [anyOrder(traits), ...scalings, ...(traits.laws ?? [])];
  return all.map((one) => generated(traits, one, seed));
};
