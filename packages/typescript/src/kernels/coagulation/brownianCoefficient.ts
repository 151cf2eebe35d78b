import type { Implementation } from "@aitken/contracts";
import { brownianCoefficient as kernel } from "@aitken/contracts/kernels";
import { brownianCoefficient as formula } from "../../formulas/coagulation/brownianCoefficient.ts";
import { airMeanFreePath } from "../../formulas/gas/airMeanFreePath.ts";
import { dynamicViscosity } from "../../formulas/gas/dynamicViscosity.ts";
import { diffusionCoefficient } from "../../formulas/particle/diffusionCoefficient.ts";
import { fuchsCollectionLength } from "../../formulas/particle/fuchsCollectionLength.ts";
import { meanThermalSpeed } from "../../formulas/particle/meanThermalSpeed.ts";
import { mobility } from "../../formulas/particle/mobility.ts";
import { slipCorrection } from "../../formulas/particle/slipCorrection.ts";

/** Rows and columns of a tile: what is written below the diagonal stays in the cache until its lines are full. */
const tile = 32;

export const brownianCoefficient: Implementation<typeof kernel> = {
  kernel,
  /** Per particle: diffusion coefficient, squared Fuchs length, squared mean thermal speed. */
  workspace: ({ particle }) => 3 * particle,
  run({ box, particle: n, radius, mass, temperature, pressure, accommodation, coefficient, workspace }) {
    if (!coefficient) return;
    const diffusion = workspace.subarray(0, n);
    const length = workspace.subarray(n, 2 * n);
    const speed = workspace.subarray(2 * n, 3 * n);
    for (let b = 0; b < box; b++) {
      const t = temperature.data[b * temperature.stride]!;
      const viscosity = dynamicViscosity(t);
      const path = airMeanFreePath(t, pressure.data[b * pressure.stride]!);
      const r = radius.subarray(b * n, (b + 1) * n);
      for (let i = 0; i < n; i++) {
        const d = diffusionCoefficient(t, mobility(r[i]!, slipCorrection(path / r[i]!), viscosity));
        const c = meanThermalSpeed(mass[b * n + i]!, t);
        const g = fuchsCollectionLength(r[i]!, d, c);
        diffusion[i] = d;
        length[i] = g * g;
        speed[i] = c * c;
      }
      const k = coefficient.subarray(b * n * n, (b + 1) * n * n);
      for (let top = 0; top < n; top += tile)
        for (let left = top; left < n; left += tile) pairs(k, n, top, left, r, diffusion, length, speed, accommodation);
    }
  },
};

/** The pairs i ≤ j of one tile, and their mirror. */
const pairs = (
  k: Float64Array,
  n: number,
  top: number,
  left: number,
  radius: Float64Array,
  diffusion: Float64Array,
  length: Float64Array,
  speed: Float64Array,
  accommodation: number,
): void => {
  const bottom = Math.min(top + tile, n);
  const right = Math.min(left + tile, n);
  for (let i = top; i < bottom; i++) {
    const r = radius[i]!;
    const d = diffusion[i]!;
    const g = length[i]!;
    const c = speed[i]!;
    for (let j = Math.max(left, i); j < right; j++) {
      const value = formula(r + radius[j]!, d + diffusion[j]!, g + length[j]!, c + speed[j]!, accommodation);
      k[i * n + j] = value;
      k[j * n + i] = value;
    }
  }
};
