import { describe, expect, test, vi } from "vitest";
import { type Failure, runChecks, suite, type WorkerCalls } from "../../src/conformance/index.ts";
import { hostBackend } from "../../src/host.ts";
import type { Backend } from "../../src/index.ts";
import { catalogue } from "../../src/kernels/index.ts";
import { mutants, pair, rates, step, transport, vapor } from "./catalogue.ts";
import type { Defects } from "./defects.ts";
import { MutantMachine } from "./machine.ts";

// Each runs the suite as a whole.
vi.setConfig({ testTimeout: 120_000 });

/** A backend whose refusals nobody can recognise. */
const withPlainErrors = (backend: Backend): Backend =>
  new Proxy(backend, {
    get(target, key) {
      const member = Reflect.get(target, key, target) as unknown;
      if (typeof member !== "function") return member;
      return (...args: unknown[]) => {
        try {
          return member.apply(target, args);
        } catch (error) {
          throw new Error((error as Error).message);
        }
      };
    },
  });

const openMutant = (defects: Defects, threads = 1): Backend => {
  const backend = hostBackend(new MutantMachine({ ...defects, claims: { threads, ...defects.claims } }));
  return defects.plainErrors ? withPlainErrors(backend) : backend;
};

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
  expect(message).toMatch(/n = 2, 3 boxes, in another order: .* wrong in 2 of 6 elements/);
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
