import type { Implementation } from "@aitken/contracts";
import { sizeFromMasses as kernel } from "@aitken/contracts/kernels";
import { sphereRadius } from "../../formulas/particle/sphereRadius.ts";

export const sizeFromMasses: Implementation<typeof kernel> = {
  kernel,
  /** Volume and mass of each particle of a box. */
  workspace: ({ particle }) => 2 * particle,
  run({ box, species, particle: n, mass, density, volume, radius, totalMass, workspace }) {
    const volumes = workspace.subarray(0, n);
    const masses = workspace.subarray(n, 2 * n);
    for (let b = 0; b < box; b++) {
      workspace.fill(0);
      for (let s = 0; s < species; s++) {
        const specific = density[s]!;
        const row = (b * species + s) * n;
        for (let i = 0; i < n; i++) {
          const m = mass[row + i]!;
          masses[i] = masses[i]! + m;
          volumes[i] = volumes[i]! + m / specific;
        }
      }
      totalMass?.set(masses, b * n);
      volume?.set(volumes, b * n);
      if (radius) for (let i = 0; i < n; i++) radius[b * n + i] = sphereRadius(volumes[i]!);
    }
  },
};
