import type { Kernel } from "../kernel.ts";
import { catalogue } from "../kernels/index.ts";
import type { Check } from "./check.ts";
import { caseChecks } from "./checks/cases.ts";
import { casesOf } from "./fixtures.ts";

/** All checks of the suite for these kernels, level by level. */
export const suite = (kernels: readonly Kernel[] = catalogue): readonly Check[] => [
  ...kernels.flatMap((kernel) => caseChecks(kernel, casesOf(kernel))),
];
