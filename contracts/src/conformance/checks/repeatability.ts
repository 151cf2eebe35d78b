import { type Check, check } from "../check.ts";
import { callKernel, demandSame, runPlan } from "../running.ts";
import type { Tryable } from "../traits.ts";

/** The same result every time, bit for bit. */
export const repeatabilityChecks = ({ kernel, trials }: Tryable): readonly Check[] => [
  check(kernel, "repeatability", "twice the same bits", async ({ backend }) => {
    // One large input will do: whatever is chosen, threads share the work alike.
    for (const n of [3, 17, 1001])
      for (const { values } of trials(n, 1).slice(0, n > 100 ? 1 : undefined)) {
        const called = await callKernel(backend, kernel, values);
        demandSame(`n = ${n}, a second call`, await callKernel(backend, kernel, values), called);
        const planned = await runPlan(backend, kernel, values);
        demandSame(`n = ${n}, a second plan`, await runPlan(backend, kernel, values), planned);
      }
  }),
  check(kernel, "repeatability", "another backend of the same kind, the same bits", async ({ backend, open }) => {
    const other = await open();
    try {
      for (const { values } of trials(17, 1))
        demandSame(
          "another backend",
          await callKernel(other, kernel, values),
          await callKernel(backend, kernel, values),
        );
    } finally {
      other.dispose();
    }
  }),
];

/** Kernels that are called in turn do not meet in some memory of their backend. */
export const turnChecks = (tryables: readonly Tryable[]): readonly Check[] => [
  check(undefined, "repeatability", "after another kernel, the same bits", async ({ backend }) => {
    const supported = tryables.filter(({ kernel }) => backend.supports(kernel).supported);
    for (const { kernel, trials } of [...supported, ...[...supported].reverse()])
      for (const { values } of trials(17, 1).slice(0, 1)) {
        const afterAnother = await callKernel(backend, kernel, values);
        demandSame(`${kernel.name} after itself`, await callKernel(backend, kernel, values), afterAnother);
        const planned = await runPlan(backend, kernel, values);
        demandSame(`${kernel.name}, a second plan`, await runPlan(backend, kernel, values), planned);
      }
  }),
];
