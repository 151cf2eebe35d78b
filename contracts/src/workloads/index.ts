export { type Distribution, type DistributionName, distributions, type Mode, totals } from "./distributions.ts";
export { binnedNumber, gridRadius, sphereMass } from "./grid.ts";
export { type WorkloadOptions, workload } from "./workload.ts";
