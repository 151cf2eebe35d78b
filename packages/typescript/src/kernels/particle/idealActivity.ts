import type { Implementation } from "@aitken/contracts";
import { idealActivity as kernel } from "@aitken/contracts/kernels";

export const idealActivity: Implementation<typeof kernel> = {
  kernel,
  /** The total amount in each particle of a box. */
  workspace: ({ particle }) => particle,
  run({ box, species, particle: n, massConcentration, basis, molarMass, density, activity, workspace: total }) {
    if (!activity) return;
    const unit = basis === "molar" ? molarMass : basis === "volume" ? density : undefined;
    for (let b = 0; b < box; b++) {
      total.fill(0);
      for (let s = 0; s < species; s++) {
        const one = unit ? unit[s]! : 1;
        const row = (b * species + s) * n;
        for (let i = 0; i < n; i++) {
          const amount = massConcentration[row + i]! / one;
          activity[row + i] = amount;
          total[i] = total[i]! + amount;
        }
      }
      // An empty particle has nothing to divide by.
      for (let i = 0; i < n; i++) total[i] = total[i] === 0 ? 0 : 1 / total[i]!;
      for (let s = 0; s < species; s++)
        for (let i = 0, row = (b * species + s) * n; i < n; i++) activity[row + i] = activity[row + i]! * total[i]!;
    }
  },
};
