import type { Implementation } from "@aitken/contracts";
import { continuousCoagulationLoss as kernel } from "@aitken/contracts/kernels";
import { losses } from "./coagulationRates.ts";

export const continuousCoagulationLoss: Implementation<typeof kernel> = {
  kernel,
  /** Weights of the trapezoid rule, and the same times the concentration of one box. */
  workspace: ({ particle }) => 2 * particle,
  prepare({ particle: n, radius, workspace: weight }) {
    for (let j = 0; j < n; j++) {
      const [before, after] = [Math.max(j - 1, 0), Math.min(j + 1, n - 1)];
      weight[j] = 0.5 * (radius[after]! - radius[before]!);
    }
  },
  run({ box, particle: n, concentration, coefficient, loss, workspace }) {
    if (!loss) return;
    const weighted = workspace.subarray(n);
    for (let b = 0; b < box; b++) {
      const c = concentration.subarray(b * n, (b + 1) * n);
      for (let j = 0; j < n; j++) weighted[j] = workspace[j]! * c[j]!;
      losses(loss.subarray(b * n, (b + 1) * n), n, c, coefficient.subarray(b * n * n, (b + 1) * n * n), weighted);
    }
  },
};
