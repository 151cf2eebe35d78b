import { parentPort, workerData } from "node:worker_threads";
import type { Backend } from "../../backend.ts";
import { catalogue } from "../../kernels/index.ts";
import type { Call } from "../check.ts";
import { callKernel, type Results } from "../running.ts";

/** What a worker is given: the module of a backend, and calls to make. */
export interface Work {
  readonly module: string;
  readonly calls: readonly Call[];
}

const { module, calls } = workerData as Work;
const { open } = (await import(module)) as { open(): Promise<Backend> };
const backend = await open();
const results: Results[] = [];
for (const { kernel, values } of calls)
  results.push(await callKernel(backend, catalogue.find(({ name }) => name === kernel)!, values));
backend.dispose();
parentPort!.postMessage(results);
