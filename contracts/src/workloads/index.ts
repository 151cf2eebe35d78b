export { type DistributionName, distributions } from "./distributions.ts";
export { binnedNumber, gridRadius, sphereMass } from "./grid.ts";
export { rangeOf } from "./ranges.ts";
export { type WorkloadOptions, workload } from "./workload.ts";
