import type { Backend } from "@aitken/contracts";
import { workload } from "@aitken/contracts/workloads";
import { patterns } from "./patterns.ts";

/**
 * Calls a kernel of each pattern on little input for a while. What all calls go through — the checks, above all — is slow
 * until the engine has compiled it, which takes longer than one cell: without this the first cells would seem slower than
 * the rest.
 */
export const warmUp = async (backend: Backend, milliseconds: number): Promise<void> => {
  const calls = patterns
    .filter((kernel) => backend.supports(kernel).supported)
    .map((kernel) => ({ kernel, values: workload(kernel, { size: 8 }) }));
  const until = performance.now() + milliseconds;
  try {
    while (calls.length && performance.now() < until)
      for (const { kernel, values } of calls) await backend.call(kernel, values);
  } catch {
    // The check of the cell will say it.
  }
};
