export * from "./case.ts";
export { type Bench, type Check, ConformanceFailure, type Finding, type Level, levels } from "./check.ts";
export * from "./digests.ts";
export * from "./judge.ts";
export * from "./mapping.ts";
export * from "./reference.ts";
export { type BackendReport, type Failure, type KernelReport, runChecks } from "./report.ts";
export { suite } from "./suite.ts";
export { type ConformanceOptions, describeConformance } from "./vitest.ts";
