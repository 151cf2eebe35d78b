import type { Backend } from "../backend.ts";
import { type Bench, type Check, type Level, type Opener, runCheck, Skipped } from "./check.ts";
import { type SuiteOptions, suite } from "./suite.ts";

// Only inside vitest: there this module is imported by a test file, elsewhere vitest refuses to be loaded.
const runner =
  typeof process === "object" && process.env?.VITEST ? await import("vitest").catch(() => undefined) : undefined;

export interface ConformanceOptions extends SuiteOptions {
  /** Only checks of these levels. */
  readonly levels?: readonly Level[];
}

/**
 * Declares the suite's checks as tests of vitest, each against one backend that `open` gives, told how many threads where
 * a check wants several. Kernels that the backend does not support are skipped with its reason.
 */
export const describeConformance = (
  open: (...settings: Parameters<Opener>) => Backend | Promise<Backend>,
  options: ConformanceOptions = {},
): void => {
  if (!runner) throw new Error("expected vitest around describeConformance; elsewhere use aitken-conformance");
  const { describe, test, beforeAll, afterAll } = runner;
  const { levels } = options;
  let backend: Backend;
  const bench = (): Bench => ({ backend, open: async (settings) => open(settings), note: () => {} });
  const declare = (one: Check) =>
    test(one.id, async (context) => {
      const support = one.kernel && backend.supports(one.kernel);
      if (support && !support.supported) return context.skip(support.reason);
      try {
        await runCheck(one, bench());
      } catch (error) {
        if (error instanceof Skipped) return context.skip(error.message);
        throw error;
      }
    });
  describe("conformance", () => {
    beforeAll(async () => {
      backend = await open();
    });
    afterAll(() => backend?.dispose());
    for (const one of suite(options)) if (!levels || levels.includes(one.level)) declare(one);
  });
};
