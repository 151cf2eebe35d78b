import type { Precision } from "../accuracy.ts";
import type { Kernel } from "../kernel.ts";
import type { BackendReport } from "./report.ts";
import { writtenFields } from "./running.ts";

/** The share of a budget that some backend has to use: one of which nobody uses that much hides errors. */
const least = 0.01;

/** A budget that is too large for what it is for. */
export interface IdleBudget {
  readonly kernel: string;
  readonly field: string;
  readonly precision: Precision;
  /** The largest share that was used, and by which backend. */
  readonly used: number;
  readonly backend: string;
}

/** The largest share of the budget of each field that is not exact. */
const largestShares = (kernel: Kernel, reports: readonly BackendReport[], precision: Precision) => {
  const shares = new Map<string, IdleBudget>();
  const exact = writtenFields(kernel).filter((field) => field.kind === "array" && field.accuracy?.form === "exact");
  for (const { info, kernels } of reports.filter((one) => one.info.precision === precision))
    for (const { field, used } of kernels.find((one) => one.kernel === kernel.name)?.worst ?? [])
      if (!exact.some(({ name }) => name === field) && used >= (shares.get(field)?.used ?? 0))
        shares.set(field, { kernel: kernel.name, field, precision, used, backend: info.name });
  return [...shares.values()];
};

/**
 * The budgets of which none of several backends uses a hundredth, in a precision that one of them has. What no check has
 * judged says nothing.
 */
export const idleBudgets = (kernels: readonly Kernel[], reports: readonly BackendReport[]): readonly IdleBudget[] =>
  (["float64", "float32"] as const)
    .flatMap((precision) => kernels.flatMap((kernel) => largestShares(kernel, reports, precision)))
    .filter(({ used }) => used < least);

/** What is wrong with a budget, and what to do about it. */
export const idleText = ({ kernel, field, precision, used, backend }: IdleBudget): string =>
  `${kernel}: expected a budget of \`${field}\` in ${precision} that some backend uses a hundredth of, received one of which ` +
  `${backend} uses most, ${(used * 100).toPrecision(2)} %: make its bound smaller, or promise \`exact\` where all round correctly`;
