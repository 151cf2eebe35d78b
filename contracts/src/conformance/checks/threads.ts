import type { Backend } from "../../backend.ts";
import { isAitkenError } from "../../errors.ts";
import { type Bench, type Check, check, Skipped } from "../check.ts";
import { callKernel, demandSame } from "../running.ts";
import type { Tryable } from "../traits.ts";

/** Opens the backend with so many threads, or says why there are none. */
const withThreads = async ({ open }: Bench, threads: number): Promise<Backend | string> => {
  try {
    const other = await open({ threads });
    if (other.info.threads === threads) return other;
    const { threads: had } = other.info;
    other.dispose();
    return `opened with threads: ${threads} it has ${had}`;
  } catch (error) {
    if (!isAitkenError(error)) throw error;
    if (error.code === "wrong-option") return "open() of this backend takes no number of threads";
    if (error.code === "unavailable")
      return `this backend cannot be opened with threads: ${threads} here (${error.message})`;
    throw error;
  }
};

/** Results do not depend on how many threads computed them. */
export const threadChecks = (tryables: readonly Tryable[]): readonly Check[] => [
  check(undefined, "repeatability", "any number of threads, the same bits", async (bench) => {
    const { backend } = bench;
    const supported = tryables.filter(({ kernel }) => backend.supports(kernel).supported);
    const single = await withThreads(bench, 1);
    if (typeof single === "string") throw new Skipped(single);
    try {
      const refusals: string[] = [];
      for (const threads of [2, 3, 4]) {
        const several = await withThreads(bench, threads);
        if (typeof several === "string") refusals.push(several);
        else await compare(single, several, supported).finally(() => several.dispose());
      }
      if (refusals.length === 3) throw new Skipped(refusals[0]);
    } finally {
      single.dispose();
    }
  }),
];

const compare = async (single: Backend, several: Backend, tryables: readonly Tryable[]): Promise<void> => {
  for (const { kernel, trials } of tryables)
    for (const n of [5, 17, 50, 1001])
      for (const { values } of trials(n, 2).slice(0, 1))
        demandSame(
          `${kernel.name}, n = ${n}, ${several.info.threads} threads instead of 1`,
          await callKernel(several, kernel, values),
          await callKernel(single, kernel, values),
        );
};
