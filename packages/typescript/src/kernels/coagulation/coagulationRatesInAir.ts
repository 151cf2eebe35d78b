import type { Implementation } from "@aitken/contracts";
import { coagulationRatesInAir as kernel } from "@aitken/contracts/kernels";
import { mechanismRows, termsOf } from "./coagulationCoefficient.mechanisms.ts";
import { beginGains, describeGrid, endGains, gainsOfRow, gridIn, gridSize } from "./coagulationRates.ts";

/** The grid and its radii; of one box what the mechanisms need, a row of coefficients, and Σ_j K_ij c_j of each particle. */
const partsOf = (workspace: Float64Array, n: number) => {
  const part = (from: number, length = 1) => workspace.subarray(from * n, (from + length) * n);
  const after = gridSize + mechanismRows;
  return {
    grid: gridIn(workspace, n),
    rows: part(gridSize, mechanismRows),
    radii: part(after),
    k: part(after + 1),
    sums: part(after + 2),
  };
};

export const coagulationRatesInAir: Implementation<typeof kernel> = {
  kernel,
  workspace: ({ particle }) => (gridSize + mechanismRows + 3) * particle,
  prepare({ particle: n, radius, workspace }) {
    const { grid, radii } = partsOf(workspace, n);
    describeGrid(grid, n, radius);
    radii.set(radius);
  },
  run(values) {
    const { box, particle: n, concentration, overflow, gain, loss, workspace } = values;
    if (!gain && !loss) return;
    const { grid, rows, radii, k, sums } = partsOf(workspace, n);
    for (let b = 0; b < box; b++) {
      const ofBox = (row: Float64Array | undefined) => row?.subarray(b * n, (b + 1) * n);
      const c = ofBox(concentration)!;
      const particles = {
        count: n,
        radius: radii,
        mass: ofBox(values.mass),
        charge: ofBox(values.charge),
        density: ofBox(values.density),
      };
      const [first = () => 0, ...more] = termsOf(values, b, particles, rows);
      const gained = ofBox(gain);
      if (gained) beginGains(gained, grid);
      sums.fill(0);
      let beyond = 0;
      for (let i = 0; i < n; i++) {
        // Each pair counts for both of its particles.
        let own = 0;
        for (let j = i; j < n; j++) {
          let sum = first(i, j);
          for (const term of more) sum += term(i, j);
          k[j] = sum;
          own += sum * c[j]!;
          if (j > i) sums[j] = sums[j]! + sum * c[i]!;
        }
        sums[i] = sums[i]! + own;
        if (gained) beyond += gainsOfRow(gained, n, i, c, k, 0, grid, overflow === "conserveVolume");
      }
      if (gained) endGains(gained, n, c, grid, beyond);
      const lost = ofBox(loss);
      if (lost) for (let i = 0; i < n; i++) lost[i] = c[i]! * sums[i]!;
    }
  },
};
