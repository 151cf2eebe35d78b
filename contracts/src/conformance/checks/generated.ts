import { type Bench, type Check, ConformanceFailure, check, Skipped } from "../check.ts";
import { judgeResults } from "../judging.ts";
import { permuted, unordered } from "../permutation.ts";
import { runPlan, sizesOf } from "../running.ts";
import type { Traits } from "../traits.ts";

/** Always the same, so that a failure is there again the next time. */
const seed = 20_261_124;
const runs = 30;

/** fast-check, which whoever runs the suite may have installed. */
const load = async (): Promise<typeof import("fast-check")> => {
  try {
    return await import("fast-check");
  } catch {
    throw new Skipped("expected fast-check for generated inputs, found none; npm install fast-check brings it");
  }
};

/** An order of so many elements from as many numbers: the least comes first. */
const orderOf = (keys: readonly number[], size: number): readonly number[] =>
  Array.from({ length: size }, (_, index) => index).sort((a, b) => keys[a]! - keys[b]! || a - b);

const judgeOrder = async (bench: Bench, { kernel, trials }: Traits, n: number, boxes: number, keys: Keys) => {
  for (const one of trials(n, boxes)) {
    let trial = one;
    for (const dimension of unordered(kernel))
      trial = permuted(kernel, trial, dimension, orderOf(keys[dimension]!, sizesOf(kernel, one.values)[dimension]!));
    const results = await runPlan(bench.backend, kernel, trial.values);
    await judgeResults(bench, kernel, `n = ${n}, ${boxes} boxes, in another order`, results, trial);
  }
};

type Keys = Readonly<Record<string, readonly number[]>>;

const sizes = [1, 2, 3, 4, 5, 7, 8, 9, 14, 15, 16, 17] as const;
const mostBoxes = 3;
/** Elements along the longest dimension, which is the box where there is nothing else. */
const longest = mostBoxes * 17;

const anyOrder = (traits: Traits): Check =>
  check(traits.kernel, "properties", "any size, in any order", async (bench) => {
    const fc = await load();
    const keys = fc.array(fc.nat(), { minLength: longest, maxLength: longest });
    const input = fc.record({
      size: fc.nat({ max: sizes.length - 1 }),
      boxes: fc.integer({ min: 1, max: mostBoxes }),
      box: keys,
      particle: keys,
    });
    const property = fc.asyncProperty(input, ({ size, boxes, ...orders }) =>
      judgeOrder(bench, traits, sizes[size]!, boxes, orders),
    );
    const { failed, errorInstance } = await fc.check(property, { seed, numRuns: runs });
    if (!failed) return;
    if (!(errorInstance instanceof ConformanceFailure)) throw errorInstance;
    const { told, likely } = errorInstance;
    throw new ConformanceFailure(`${told}\n  generated with seed ${seed}`, likely);
  });

/** Laws on generated inputs; the smallest that fails is told. */
export const generatedChecks = (traits: Traits): readonly Check[] => [anyOrder(traits)];
