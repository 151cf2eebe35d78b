import type { Implementation } from "@aitken/contracts";
import { collisionMerge as kernel } from "@aitken/contracts/kernels";
import { sphereRadius } from "../../formulas/particle/sphereRadius.ts";

export const collisionMerge: Implementation<typeof kernel> = {
  kernel,
  /** Volume of each particle of a box. */
  workspace: ({ particle }) => particle,
  run(values) {
    const { box, species, particle: n, pair, density, recipient, donor, mass, charge, concentration } = values;
    const { radius, workspace: volume } = values;
    for (let b = 0; b < box; b++) {
      const numbers = concentration.subarray(b * n, (b + 1) * n);
      const charges = charge?.subarray(b * n, (b + 1) * n);
      for (let p = b * pair; p < (b + 1) * pair; p++) {
        const [to, from] = [recipient[p]!, donor[p]!];
        // A plan does not look at indices before.
        if (to < 0 || from < 0 || to >= n || from >= n || to === from) continue;
        for (let row = b * species * n; row < (b + 1) * species * n; row += n) {
          mass[row + to] = mass[row + to]! + mass[row + from]!;
          mass[row + from] = 0;
        }
        if (charges) {
          charges[to] = charges[to]! + charges[from]!;
          charges[from] = 0;
        }
        numbers[from] = 0;
      }
      if (!radius) continue;
      volume.fill(0);
      for (let s = 0; s < species; s++) {
        const row = (b * species + s) * n;
        for (let i = 0; i < n; i++) volume[i] = volume[i]! + mass[row + i]! / density[s]!;
      }
      for (let i = 0; i < n; i++) radius[b * n + i] = sphereRadius(volume[i]!);
    }
  },
};
