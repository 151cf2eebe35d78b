import type { Implementation } from "@aitken/contracts";
import { kappaActivity as kernel } from "@aitken/contracts/kernels";

export const kappaActivity: Implementation<typeof kernel> = {
  kernel,
  /** Per particle of a box: moles of all species, and Σ κ V of all but water. */
  workspace: ({ particle }) => 2 * particle,
  run({ box, species, particle: n, massConcentration, kappa, density, molarMass, waterIndex, activity, workspace }) {
    if (!activity) return;
    const moles = workspace.subarray(0, n);
    const solutes = workspace.subarray(n, 2 * n);
    for (let b = 0; b < box; b++) {
      workspace.fill(0);
      for (let s = 0; s < species; s++) {
        const hygroscopicity = s === waterIndex ? 0 : kappa[s]! / density[s]!;
        const row = (b * species + s) * n;
        for (let i = 0; i < n; i++) {
          const mass = massConcentration[row + i]!;
          const amount = mass / molarMass[s]!;
          activity[row + i] = amount;
          moles[i] = moles[i]! + amount;
          solutes[i] = solutes[i]! + mass * hygroscopicity;
        }
      }
      for (let s = 0; s < species; s++) {
        const row = (b * species + s) * n;
        if (s === waterIndex)
          for (let i = 0; i < n; i++) {
            const water = massConcentration[row + i]! / density[s]!;
            activity[row + i] = water === 0 ? 0 : water / (water + solutes[i]!);
          }
        else for (let i = 0; i < n; i++) activity[row + i] = moles[i] === 0 ? 0 : activity[row + i]! / moles[i]!;
      }
    }
  },
};
