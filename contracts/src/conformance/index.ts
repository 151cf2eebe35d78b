export { badge, conforms } from "./badge.ts";
export { type IdleBudget, idleBudgets, idleText } from "./budgets.ts";
export * from "./case.ts";
export {
  type Bench,
  type Call,
  type Check,
  ConformanceFailure,
  type Finding,
  type Level,
  levels,
  type WorkerCalls,
} from "./check.ts";
export * from "./digests.ts";
export type { KnownFailure } from "./expectations.ts";
export * from "./judge.ts";
export { textOf } from "./lines.ts";
export * from "./mapping.ts";
export * from "./reference.ts";
export { type BackendReport, type Failure, type KernelReport, runChecks } from "./report.ts";
export { suite } from "./suite.ts";
export { type ConformanceOptions, describeConformance } from "./vitest.ts";
