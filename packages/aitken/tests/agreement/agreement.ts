import { type Backend, catalogue, type HostBackend, isAitkenError, type Kernel } from "@aitken/contracts";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BackendName, backendNames, open } from "../../src/index.ts";
import { callWithin, disagreement, type Results } from "./agree.ts";
import { type Drawn, draw, type Values } from "./draw.ts";

const others = backendNames.filter((name) => name !== "typescript");
const mostParticles = 24;
const mostBoxes = 3;

/** The results; undefined where the backend has the kernel, but not with these choices. */
const callOf = async (backend: Backend, kernel: Kernel, values: Values): Promise<Results | undefined> => {
  try {
    return (await backend.call(kernel, values as never)) as Results;
  } catch (error) {
    if (isAitkenError(error) && error.code === "unsupported-kernel") return undefined;
    throw error;
  }
};

const isTelling = (results: Results): boolean =>
  Object.values(results).some((one) => Array.from(one).some((value) => value !== 0 && Number.isFinite(value)));

/**
 * Every backend against `typescript` on physical inputs of any size, for every kernel that there is: within twice the accuracy that
 * it declares. A failure tells the seed of all inputs, and the smallest that fails.
 */
export const describeAgreement = ({ seed, runs }: { readonly seed: number; readonly runs: number }): void => {
  describe(`backends agree on what they are given, seed ${seed}`, () => {
    let reference: HostBackend;
    const opened = new Map<BackendName, Backend>();
    const missing = new Map<BackendName, string>();
    beforeAll(async () => {
      reference = await open("typescript");
      for (const name of others)
        try {
          opened.set(name, await open(name));
        } catch (error) {
          if (!isAitkenError(error) || error.code !== "unavailable") throw error;
          missing.set(name, error.message);
        }
    });
    afterAll(() => {
      for (const backend of [reference, ...opened.values()]) backend.dispose();
    });

    const drawn = ({ least }: Kernel): fc.Arbitrary<Drawn> =>
      fc.record({
        size: fc.integer({ min: least?.particle ?? 1, max: mostParticles }),
        boxes: fc.integer({ min: 1, max: mostBoxes }),
        seed: fc.nat(),
      });

    const pairs = catalogue.flatMap((kernel) => others.map((name) => [kernel.name, name, kernel] as const));
    test.for(pairs)("%s on %s", async ([, name, kernel], { skip }) => {
      skip(missing.has(name), missing.get(name));
      const backend = opened.get(name)!;
      const support = backend.supports(kernel);
      if (!support.supported) skip(support.reason);
      let telling = 0;
      const agrees = fc.asyncProperty(drawn(kernel), async (from) => {
        const values = draw(kernel, from);
        const expected = callWithin(reference, kernel, values);
        fc.pre(expected !== undefined);
        const results = await callOf(backend, kernel, values);
        fc.pre(results !== undefined);
        expect(disagreement(backend, reference, kernel, values, [results, expected])).toBeUndefined();
        if (isTelling(expected)) telling++;
      });
      await fc.assert(agrees, { seed, numRuns: runs });
      expect(telling, "draws with a result that is finite and not 0").toBeGreaterThan(0);
    });
  });
};
