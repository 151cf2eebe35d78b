import type { Implementation } from "@aitken/contracts";
import { coagulationStep as kernel } from "@aitken/contracts/kernels";
import { describeGrid, gains, gridIn, gridSize, losses } from "./coagulationRates.ts";

export const coagulationStep: Implementation<typeof kernel> = {
  kernel,
  /** The grid, gain and loss of one box. */
  workspace: ({ particle }) => (gridSize + 2) * particle,
  prepare({ particle, radius, workspace }) {
    describeGrid(gridIn(workspace, particle), particle, radius);
  },
  run({ box, particle: n, coefficient, overflow, timeStep, concentration, workspace }) {
    const grid = gridIn(workspace, n);
    const gain = workspace.subarray(gridSize * n, (gridSize + 1) * n);
    const loss = workspace.subarray((gridSize + 1) * n);
    for (let b = 0; b < box; b++) {
      const c = concentration.subarray(b * n, (b + 1) * n);
      const k = coefficient.subarray(b * n * n, (b + 1) * n * n);
      gains(gain, n, c, k, grid, overflow === "conserveVolume");
      losses(loss, n, c, k);
      for (let i = 0; i < n; i++) c[i] = c[i]! + timeStep * (gain[i]! - loss[i]!);
    }
  },
};
