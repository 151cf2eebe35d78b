import type { Implementation } from "@aitken/contracts";
import { splineCoagulationGain as kernel } from "@aitken/contracts/kernels";
import { layPoints, splineGain, splineGainIn, splineGainSize } from "./continuousSplineCoagulationGain.ts";

export const splineCoagulationGain: Implementation<typeof kernel> = {
  kernel,
  /** Width and density of the bins, and what the continuous gain needs. */
  workspace: ({ particle }) => 2 * particle + splineGainSize(particle),
  prepare({ particle: n, radius, workspace }) {
    for (let i = 0; i < n - 1; i++) workspace[i] = radius[i + 1]! - radius[i]!;
    workspace[n - 1] = workspace[n - 2]!;
    layPoints(splineGainIn(workspace.subarray(2 * n), n), n, radius);
  },
  run({ box, particle: n, concentration, coefficient, gain, workspace }) {
    if (!gain) return;
    const width = workspace.subarray(0, n);
    const density = workspace.subarray(n, 2 * n);
    const tables = splineGainIn(workspace.subarray(2 * n), n);
    for (let b = 0; b < box; b++) {
      const own = gain.subarray(b * n, (b + 1) * n);
      for (let i = 0; i < n; i++) density[i] = concentration[b * n + i]! / width[i]!;
      splineGain(tables, n, density, coefficient.subarray(b * n * n, (b + 1) * n * n), own);
      for (let i = 0; i < n; i++) own[i] = own[i]! * width[i]!;
    }
  },
};
