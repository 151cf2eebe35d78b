import { Worker } from "node:worker_threads";
import type { WorkerCalls } from "../check.ts";
import type { Results } from "../running.ts";
import type { Work } from "./worker.ts";

/** Makes calls in a worker of Node that opens the backend of a module. */
export const workersOf =
  (module: string): WorkerCalls =>
  (calls) =>
    new Promise((done, fail) => {
      const workerData: Work = { module, calls };
      const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData });
      worker.once("message", (results: readonly Results[]) => done(results));
      worker.once("error", fail);
      worker.once("exit", (code) => fail(new Error(`the worker ended with ${code} and no results`)));
    });
