import { type Check, check, Skipped } from "../check.ts";
import { judgeResults } from "../judging.ts";
import { callKernel, runPlan } from "../running.ts";
import type { Traits } from "../traits.ts";

const atSize = ({ kernel, trials }: Traits, n: number): Check =>
  check(kernel, "sizes", `n = ${n}`, async (bench) => {
    const found = trials(n, 1);
    if (found.length === 0) throw new Skipped(`the oracle knows no input with n = ${n}`);
    for (const trial of found) {
      await judgeResults(bench, kernel, `n = ${n}`, await callKernel(bench.backend, kernel, trial.values), trial);
      await judgeResults(
        bench,
        kernel,
        `n = ${n}, as a plan`,
        await runPlan(bench.backend, kernel, trial.values),
        trial,
      );
    }
  });

const inBoxes = ({ kernel, trials }: Traits, boxes: number): Check =>
  check(kernel, "sizes", `${boxes} boxes`, async (bench) => {
    for (const n of [0, 1, 5, 17])
      for (const trial of trials(n, boxes)) {
        const where = `${boxes} boxes of ${n}`;
        await judgeResults(bench, kernel, where, await callKernel(bench.backend, kernel, trial.values), trial);
        await judgeResults(
          bench,
          kernel,
          `${where}, as a plan`,
          await runPlan(bench.backend, kernel, trial.values),
          trial,
        );
      }
  });

/** Sizes around the lanes of vectors, a thousand, and several boxes. */
export const sizeChecks = (traits: Traits): readonly Check[] => [
  ...traits.sizes.map((n) => atSize(traits, n)),
  ...[2, 3].map((boxes) => inBoxes(traits, boxes)),
];
