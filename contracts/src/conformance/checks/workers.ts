import type { Backend } from "../../backend.ts";
import { catalogue } from "../../kernels/index.ts";
import { type Call, type Check, ConformanceFailure, check, Skipped, type WorkerCalls } from "../check.ts";
import { callKernel, demandSame, type Results } from "../running.ts";
import type { Tryable } from "../traits.ts";

const likely = { name: "main thread only" } as const;

/** The results of all calls in each of two workers at the same time. */
const inTwoWorkers = async (
  inWorker: WorkerCalls,
  calls: readonly Call[],
): Promise<readonly (readonly Results[])[]> => {
  try {
    return await Promise.all([inWorker(calls), inWorker(calls)]);
  } catch (error) {
    throw new ConformanceFailure(`expected results from a worker, received ${String(error)}`, likely);
  }
};

/** Calls that a worker can make: it finds a kernel by its name. */
const callsOf = (backend: Backend, tryables: readonly Tryable[]) =>
  tryables
    .filter(({ kernel }) => catalogue.includes(kernel) && backend.supports(kernel).supported)
    .flatMap(({ kernel, trials }) =>
      trials(17, 2)
        .slice(0, 1)
        .map(({ values }) => ({ kernel, values })),
    );

/** A backend is not bound to the thread that first loaded it. */
export const workerChecks = (tryables: readonly Tryable[]): readonly Check[] => [
  check(undefined, "resources", "in two workers at once, the same bits", async ({ backend, inWorker }) => {
    if (!inWorker) throw new Skipped("this runner has no workers; aitken-conformance has");
    const calls = callsOf(backend, tryables);
    const named = calls.map(({ kernel, values }) => ({ kernel: kernel.name, values }));
    for (const results of await inTwoWorkers(inWorker, named))
      for (const [index, { kernel, values }] of calls.entries())
        demandSame(`${kernel.name} in a worker`, results[index]!, await callKernel(backend, kernel, values), likely);
  }),
];
