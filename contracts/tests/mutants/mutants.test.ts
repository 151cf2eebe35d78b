import { afterEach, describe, expect, test, vi } from "vitest";
import { type Failure, runChecks, suite, type WorkerCalls } from "../../src/conformance/index.ts";
import { hostBackend } from "../../src/host.ts";
import type { Backend } from "../../src/index.ts";
import { catalogue } from "../../src/kernels/index.ts";
import { endRunning, spoiled } from "./backend.ts";
import { mutants, pair, rates, step, transport, vapor } from "./catalogue.ts";
import type { Defects } from "./defects.ts";
import { MutantMachine } from "./machine.ts";

// Each runs the suite as a whole.
vi.setConfig({ testTimeout: 120_000 });

const openMutant = (defects: Defects, threads = 1): Backend => {
  const machine = new MutantMachine({ ...defects, claims: { threads, ...defects.claims } });
  return spoiled(hostBackend(machine), defects);
};

afterEach(endRunning);

/** As if in a worker. */
const elsewhere =
  (defects: Defects): WorkerCalls =>
  async (calls) => {
    const backend = openMutant({ ...defects, ...(defects.mainThreadOnly && { wrongUnit: true }) });
    return calls.map(({ kernel, values }) =>
      backend.call(catalogue.find(({ name }) => name === kernel)!, values as never),
    ) as never;
  };

/** All checks that fail on a backend with these defects, in the order of the levels. */
const failuresOf = async (defects: Defects, kernels: readonly string[]): Promise<readonly Failure[]> => {
  const checks = suite({ kernels: catalogue.filter(({ name }) => kernels.includes(name)) });
  const report = await runChecks(checks, (settings) => openMutant(defects, settings?.threads), {
    inWorker: elsewhere(defects),
  });
  return report.kernels.flatMap(({ failures }) => failures);
};

test("a plain backend without defects passes the whole suite", async () => {
  expect(await failuresOf({}, [vapor, transport, pair, rates, step])).toEqual([]);
});

test("a generated input that fails is the smallest, and told with its seed", async () => {
  const failures = await failuresOf({ droppedTail: true }, [vapor]);
  const { message } = failures.find(({ id }) => id === `properties/${vapor}/any size, in any order`)!;
  expect(message).toMatch(/n = 1, 5 boxes, in another order: .* wrong in 1 of 5 elements/);
  expect(message).toMatch(/generated with seed \d+\n {2}likely cause: dropped tail/);
});

describe("a mutant", () => {
  test.each(mutants)("$name", async ({ defects, kernels, caughtBy, cause, only }) => {
    const failures = await failuresOf(defects, kernels);
    const ids = failures.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...caughtBy]));
    const levels = new Set(ids.map((id) => id.split("/")[0]));
    if (cause)
      for (const { id, message, ...failure } of failures.filter(({ id }) => caughtBy.includes(id))) {
        expect({ id, cause: failure.cause }).toEqual({ id, cause });
        expect(message).toContain(`likely cause: ${cause}`);
      }
    if (only) expect(only).toEqual(expect.arrayContaining([...levels]));
  });
});
