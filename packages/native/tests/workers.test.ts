import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { describeHere } from "./here.ts";

const file = (name: string): URL => new URL(`./programs/${name}.mjs`, import.meta.url);

interface Options {
  size: number;
  times: number;
  flight: boolean;
  threads: number;
  endless?: boolean;
}

/**
 * A worker that computes the coefficient of `size` particles `times` times, in flight or not, and posts a digest of it, or
 * goes on with that until it is ended.
 */
const start = (options: Options): Worker => new Worker(file("worker"), { workerData: options });

const run = (name: string, ...args: string[]) =>
  spawnSync(process.execPath, ["--expose-gc", fileURLToPath(file(name)), ...args], { encoding: "utf8" });

describeHere("workers", () => {
  test("several at once compute the same as one", async () => {
    const digest = async (worker: Worker) => {
      const [message] = await once(worker, "message");
      return message;
    };
    const options = { size: 101, times: 20, flight: false, threads: 1 };
    const expected = await digest(start(options));
    expect(expected).toMatch(/^[0-9a-f]{64}$/);
    const others = [false, true, false, true].map((flight) =>
      start({ ...options, flight, threads: availableParallelism() }),
    );
    expect(await Promise.all(others.map(digest))).toEqual([expected, expected, expected, expected]);
  });

  test("may be ended at any time, also in flight", async () => {
    for (const wait of [0, 5, 20, 60, 120]) {
      const worker = start({ size: 400, times: 1000, flight: true, endless: true, threads: availableParallelism() });
      await once(worker, "online");
      await new Promise((resolve) => setTimeout(resolve, wait));
      expect(await worker.terminate()).toBe(1);
    }
  });

  test("a process may end in flight", () => {
    expect(run("exit")).toMatchObject({ status: 0, stdout: "in flight\n", stderr: "" });
  });

  test("ten thousand plans leave no memory behind", () => {
    const { status, stdout, stderr } = run("plans", "10000");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const { before, after } = JSON.parse(stdout);
    // All together they had 2 GB.
    expect(after - before).toBeLessThan(400 * 2 ** 20);
  });
});
