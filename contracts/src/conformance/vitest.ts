import type { Backend } from "../backend.ts";
import type { Kernel } from "../kernel.ts";
import { catalogue } from "../kernels/index.ts";
import type { Bench, Check, Level, Opener } from "./check.ts";
import { attempt, checkExpectations, expectationsOf, type KnownFailure, noSuchCheck } from "./expectations.ts";
import { type SuiteOptions, suite } from "./suite.ts";
import { literally, quoted } from "./text.ts";

// Only inside vitest: there this module is imported by a test file, elsewhere vitest refuses to be loaded.
const runner =
  typeof process === "object" && process.env?.VITEST ? await import("vitest").catch(() => undefined) : undefined;

export interface ConformanceOptions extends SuiteOptions {
  /** Only checks of these levels. */
  readonly levels?: readonly Level[];
  /** Failures that are known, and pass. One of them that passes meanwhile fails, and so does an id that no check has. */
  readonly expectations?: readonly KnownFailure[];
  /** Whether a check that can say nothing here may be skipped; true unless given, else a skip is a failure. */
  readonly skips?: boolean;
}

/** What vitest calls a test: its own name after those of the suites around it. */
const nameOf = ({ suite: around, name }: Named): string => (around ? `${nameOf(around)} ${name}` : name);

interface Named {
  readonly name: string;
  readonly suite?: Named | undefined;
}

/** The command that repeats one test. */
const again = (task: Named & { readonly file: Named }): string =>
  `npx vitest run ${task.file.name} -t ${quoted(`${literally(nameOf(task))}$`)}`;

/** Milliseconds that memory may take to come and go. */
const patience = 120_000;

/** Known failures that no check has, of whatever kernels and levels. */
const unknown = (known: readonly KnownFailure[], { kernels = [], fixtures = [] }: SuiteOptions) => {
  if (known.length === 0) return [];
  const ids = new Set(suite({ fixtures, kernels: [...new Set([...catalogue, ...kernels])] }).map(({ id }) => id));
  return known.filter(({ id }) => !ids.has(id));
};

/** Each kernel that is not supported, with the reason. */
const unsupportedOf = (backend: Backend, checks: readonly Check[]): ReadonlyMap<Kernel, string> => {
  const reasons = new Map<Kernel, string>();
  for (const { kernel } of checks) {
    const support = kernel && backend.supports(kernel);
    if (support && !support.supported) reasons.set(kernel, support.reason);
  }
  return reasons;
};

/**
 * Declares the suite's checks as tests of vitest, each against one backend that `open` gives while vitest collects its tests,
 * told how many threads where a check wants several. A kernel that the backend does not support is a `todo` with its reason,
 * no skip.
 * @throws AitkenError `data-mismatch` when the expectations are no list of known failures
 */
export const describeConformance = (
  open: (...settings: Parameters<Opener>) => Backend | Promise<Backend>,
  options: ConformanceOptions = {},
): void => {
  if (!runner) throw new Error("expected vitest around describeConformance; elsewhere use aitken-conformance");
  const { describe, test, afterAll } = runner;
  const { levels, skips = true } = options;
  const expectations = checkExpectations(options.expectations ?? [], "`expectations`");
  const checks = suite(options).filter(({ level }) => !levels || levels.includes(level));

  const declare = (one: Check, backend: Backend) =>
    test(
      one.id,
      async (context) => {
        const bench: Bench = { backend, open: async (settings) => open(settings), note: () => {} };
        const known = expectationsOf(expectations, backend).find(({ id }) => id === one.id);
        const done = await attempt(one, bench, known);
        if (done.kind === "skipped") {
          const reason = known ? `${done.reason}; the failure that is known was not tried` : done.reason;
          if (!skips) throw new Error(`expected no skip, received one: ${reason}`);
          return context.skip(reason);
        }
        if (done.kind === "known") await context.annotate(`known failure: ${known!.reason}, ${known!.link}`);
        if (done.kind === "failed") {
          if (done.error instanceof Error) done.error.message += `\n  again: ${again(context.task)}`;
          throw done.error;
        }
      },
      one.level === "resources" ? patience : undefined,
    );

  describe("conformance", async () => {
    const backend = await open();
    afterAll(() => backend.dispose());
    const unsupported = unsupportedOf(backend, checks);
    for (const [kernel, reason] of unsupported) {
      const untried = checks.filter((one) => one.kernel === kernel && expectations.some(({ id }) => id === one.id));
      const note = untried.length ? `; known failures not tried: ${untried.map(({ id }) => id).join(", ")}` : "";
      test.todo(`${kernel.name} is not supported: ${reason}${note}`);
    }
    for (const one of checks) if (!one.kernel || !unsupported.has(one.kernel)) declare(one, backend);
    for (const known of unknown(expectations, options))
      test(`known failure ${known.id}`, () => {
        throw new Error(noSuchCheck(known));
      });
  });
};
