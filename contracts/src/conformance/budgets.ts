import type { Precision } from "../accuracy.ts";
import type { Kernel } from "../kernel.ts";
import { boundOf } from "./judging.ts";
import type { BackendReport } from "./report.ts";
import { writtenFields } from "./running.ts";

/** The share of a budget that some backend has to use: one of which nobody uses that much hides errors. */
const least = 0.01;

/** Two units of the last place are no budget that could be smaller: zero is for what is one operation. */
const smallest = { float64: 2 * 2 ** -52, float32: 2 * 2 ** -23 } as const;

/** Budgets that inputs need which the oracle's cases lack. */
const needed: Readonly<Record<string, string>> = {
  "gas/latentHeatLinear": "where the heat nearly vanishes, its rounding is that of what is subtracted",
  "gas/latentHeatPowerLaw": "near the critical temperature 1 − T/T_c keeps few digits",
  "particle/coulombContinuumLimit": "e^φ has an error of |φ| roundings, which float32 makes of φ",
  "particle/coulombKineticLimit": "e^φ has an error of |φ| roundings, which float32 makes of φ",
  "particle/sizeFromMasses": "sums have as many roundings as there are species",
  "coagulation/collisionMerge": "sums have as many roundings as particles come together",
  "condensation/implicitCondensationStep": "the gas is a sum over all particles, with as many roundings",
  "condensation/limitedMassTransfer": "where condensation is scaled down, all particles' roundings add up",
  "nucleation/nucleationStep": "what the scarcest gas allows has the roundings of a particle's composition",
  "coagulation/chahl2019Dimensionless": "a power of a small difference of logarithms amplifies their rounding",
  "deposition/wallLossStep": "exp(−x) has an error of x roundings, up to x = 700",
  "dilution/dilutionStep": "exp(−x) has an error of x roundings, up to x = 700",
};

/** A budget of which nobody uses a hundredth. */
export interface IdleBudget {
  readonly kernel: string;
  readonly field: string;
  readonly precision: Precision;
  /** The largest share that was used, and by which backend. */
  readonly used: number;
  readonly backend: string;
  /** Why it is not too large, where it is not. */
  readonly needed?: string;
}

/** The largest share of each budget of a kernel that could be smaller. */
const largestShares = (kernel: Kernel, reports: readonly BackendReport[], precision: Precision) => {
  const shares = new Map<string, IdleBudget>();
  const reason = needed[kernel.name];
  const judged = writtenFields(kernel).flatMap((field) =>
    field.kind === "array" && field.accuracy && (boundOf(field.accuracy, precision) ?? 0) > smallest[precision]
      ? [field.name]
      : [],
  );
  for (const { info, kernels } of reports.filter((one) => one.info.precision === precision))
    for (const { field, used } of kernels.find((one) => one.kernel === kernel.name)?.worst ?? [])
      if (judged.includes(field) && used >= (shares.get(field)?.used ?? 0))
        shares.set(field, {
          kernel: kernel.name,
          field,
          precision,
          used,
          backend: info.name,
          ...(reason && { needed: reason }),
        });
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

/** What is wrong with a budget, and what to do about it; or why nothing is. */
export const idleText = ({ kernel, field, precision, used, backend, needed: reason }: IdleBudget): string => {
  const share = `${backend} uses most, ${(used * 100).toPrecision(2)} %`;
  return reason
    ? `${kernel}: of the budget of \`${field}\` in ${precision} ${share}; ${reason}`
    : `${kernel}: expected a budget of \`${field}\` in ${precision} that some backend uses a hundredth of, received one of which ` +
        `${share}: make its bound smaller, 0 where all round correctly`;
};
