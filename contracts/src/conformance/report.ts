import type { Backend, BackendInfo } from "../backend.ts";
import type { Kernel } from "../kernel.ts";
import { type Bench, type Check, ConformanceFailure, type Finding, type Opener, type WorkerCalls } from "./check.ts";
import type { CauseName } from "./diagnosis/cause.ts";
import { attempt, expectationsOf, type KnownFailure } from "./expectations.ts";

export interface Failure {
  /** The check's id. */
  readonly id: string;
  readonly message: string;
  /** The name of the likely cause, where one is known. */
  readonly cause?: CauseName;
  /** What the check's inputs were generated from; none where they were not. */
  readonly seed?: number;
}

/** A check that could not say anything, and why. */
interface Skip {
  /** The check's id. */
  readonly id: string;
  readonly reason: string;
}

/** What became of the checks of one kernel on one backend. */
export interface KernelReport {
  /** The kernel's name; none for the checks of the backend as a whole. */
  readonly kernel: string | undefined;
  /** Why the backend does not compute the kernel; then nothing was checked. */
  readonly unsupported?: string;
  readonly passed: number;
  readonly failures: readonly Failure[];
  readonly skipped: readonly Skip[];
  /** Failures that were expected. */
  readonly known: readonly KnownFailure[];
  /** Known failures that nobody could try, because their check was skipped or the kernel is not supported. */
  readonly untried: readonly Skip[];
  /** For each field written the result that used most of its budget. */
  readonly worst: readonly Finding[];
  /** Fields without a bound in the backend's precision. */
  readonly unusable: readonly string[];
}

/** What became of all checks on one backend. */
export interface BackendReport {
  readonly info: BackendInfo;
  readonly kernels: readonly KernelReport[];
}

const failureOf = ({ id, seed }: Check, error: unknown): Failure => {
  const cause = error instanceof ConformanceFailure ? error.likely?.name : undefined;
  return { id, message: messageOf(error), ...(cause && { cause }), ...(seed !== undefined && { seed }) };
};

const messageOf = (error: unknown): string =>
  error instanceof ConformanceFailure
    ? error.message
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);

/** Keeps the result that used most of its budget, by field. */
const worse = (before: Finding | undefined, now: Finding): Finding =>
  before === undefined || now.used > before.used ? now : before;

const runKernel = async (
  bench: Omit<Bench, "note">,
  kernel: Kernel | undefined,
  checks: readonly Check[],
  all: readonly KnownFailure[],
): Promise<KernelReport> => {
  const name = kernel?.name;
  const support = kernel && bench.backend.supports(kernel);
  const expectations = all.filter(({ id }) => checks.some((one) => one.id === id));
  if (support && !support.supported)
    return {
      kernel: name,
      unsupported: support.reason,
      passed: 0,
      failures: [],
      skipped: [],
      known: [],
      untried: expectations.map(({ id }) => ({ id, reason: support.reason })),
      worst: [],
      unusable: [],
    };
  const failures: Failure[] = [];
  const skipped: Skip[] = [];
  const known: KnownFailure[] = [];
  const worst = new Map<string, Finding>();
  const unusable = new Set<string>();
  for (const one of checks) {
    const expectation = expectations.find(({ id }) => id === one.id);
    const note = (finding: Finding): void => {
      if (finding.usable) worst.set(finding.field, worse(worst.get(finding.field), finding));
      else unusable.add(finding.field);
    };
    const done = await attempt(one, { ...bench, note }, expectation);
    if (done.kind === "skipped") skipped.push({ id: one.id, reason: done.reason });
    else if (done.kind === "known") known.push(expectation!);
    else if (done.kind === "failed") failures.push(failureOf(one, done.error));
  }
  return {
    kernel: name,
    passed: checks.length - failures.length - skipped.length - known.length,
    failures,
    skipped,
    known,
    untried: skipped.filter((skip) => expectations.some(({ id }) => id === skip.id)),
    worst: [...worst.values()].sort((a, b) => b.used - a.used),
    unusable: [...unusable],
  };
};

/**
 * Runs checks on a backend, kernel by kernel, and reports.
 * @param open gives a backend of the same kind each time it is called, with the settings where it knows them; checks dispose those they open
 * @param options.expectations failures that are known; where one of them passes, that is a failure
 * @param options.inWorker makes calls in a worker; without it, what asks for workers is skipped
 * @param options.done is told of each kernel once it is through
 */
export const runChecks = async (
  checks: readonly Check[],
  open: (...settings: Parameters<Opener>) => Backend | Promise<Backend>,
  {
    done = () => {},
    expectations = [],
    inWorker,
  }: {
    done?: (report: KernelReport, info: BackendInfo) => void;
    expectations?: readonly KnownFailure[];
    inWorker?: WorkerCalls;
  } = {},
): Promise<BackendReport> => {
  const backend = await open();
  try {
    const { info } = backend;
    const bench = { backend, open: async (...settings: Parameters<Opener>) => open(...settings), inWorker };
    const known = expectationsOf(expectations, backend);
    const kernels: KernelReport[] = [];
    for (const kernel of new Set(checks.map((one) => one.kernel))) {
      const own = checks.filter((one) => one.kernel === kernel);
      const report = await runKernel(bench, kernel, own, known);
      kernels.push(report);
      done(report, info);
    }
    return { info, kernels };
  } finally {
    backend.dispose();
  }
};
