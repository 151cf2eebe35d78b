import type { Implementation } from "@aitken/contracts";
import { coagulationRates as kernel } from "@aitken/contracts/kernels";

/**
 * Where the pairs (i, j ≥ i) of row i go on this grid: from `streams[i]` on into the bins j and j + 1, since x_i fits between
 * x_j and x_j+1; from `overflows[i]` on beyond the last bin; before that wherever their volume is.
 */
interface Grid {
  /** x = r³ */
  readonly volume: Float64Array;
  /** 1/(x_j+1 − x_j); 0 for the last bin */
  readonly inverseWidth: Float64Array;
  readonly streams: Float64Array;
  readonly overflows: Float64Array;
  /** Σ_i c_i K_ij (1 − x_i/width_j) */
  readonly stays: Float64Array;
  /** Σ_i c_i K_ij x_i/width_j */
  readonly moves: Float64Array;
}

/** Rows of float64 that a grid takes, each as long as there are particles. */
export const gridSize = 6;

export const gridIn = (workspace: Float64Array, n: number): Grid => {
  const part = (index: number) => workspace.subarray(index * n, (index + 1) * n);
  return {
    volume: part(0),
    inverseWidth: part(1),
    streams: part(2),
    overflows: part(3),
    stays: part(4),
    moves: part(5),
  };
};

/** Finds out where the pairs of each row go. */
export const describeGrid = (grid: Grid, n: number, radius: Float64Array): void => {
  const { volume, inverseWidth, streams, overflows } = grid;
  for (let j = 0; j < n; j++) volume[j] = radius[j]! ** 3;
  for (let j = 0; j < n; j++) inverseWidth[j] = j + 1 < n ? 1 / (volume[j + 1]! - volume[j]!) : 0;
  for (let i = 0; i < n; i++) {
    const x = volume[i]!;
    let over = i;
    while (over < n - 1 && x + volume[over]! <= volume[n - 1]!) over++;
    let stream = over;
    while (stream > i + 1 && x <= volume[stream]! - volume[stream - 1]!) stream--;
    streams[i] = stream;
    overflows[i] = over;
  }
};

export const coagulationRates: Implementation<typeof kernel> = {
  kernel,
  workspace: ({ particle }) => gridSize * particle,
  prepare({ particle, radius, workspace }) {
    describeGrid(gridIn(workspace, particle), particle, radius);
  },
  run({ box, particle: n, concentration, coefficient, overflow, gain, loss, workspace }) {
    const grid = gridIn(workspace, n);
    for (let b = 0; b < box; b++) {
      const c = concentration.subarray(b * n, (b + 1) * n);
      const k = coefficient.subarray(b * n * n, (b + 1) * n * n);
      if (gain) gains(gain.subarray(b * n, (b + 1) * n), n, c, k, grid, overflow === "conserveVolume");
      if (loss) losses(loss.subarray(b * n, (b + 1) * n), n, c, k);
    }
  },
};

/** Loss of each bin of a box, c_i Σ_j K_ij partner_j. */
export const losses = (
  loss: Float64Array,
  n: number,
  c: Float64Array,
  k: Float64Array,
  partner: Float64Array = c,
): void => {
  for (let i = 0; i < n; i++) {
    const row = i * n;
    // Four sums that do not wait for each other, and whose rounding errors stay smaller than one's.
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let j = 0;
    for (; j + 3 < n; j += 4) {
      s0 += k[row + j]! * partner[j]!;
      s1 += k[row + j + 1]! * partner[j + 1]!;
      s2 += k[row + j + 2]! * partner[j + 2]!;
      s3 += k[row + j + 3]! * partner[j + 3]!;
    }
    for (; j < n; j++) s0 += k[row + j]! * partner[j]!;
    loss[i] = c[i]! * (s0 + s1 + (s2 + s3));
  }
};

/** Begins to add up the gain of a box. */
export const beginGains = (gain: Float64Array, { stays, moves }: Grid): void => {
  gain.fill(0);
  stays.fill(0);
  moves.fill(0);
};

/**
 * Adds the pairs of row i to the gain: K_ij is `k[row + j]`, of j ≥ i.
 * @returns the volume of what is beyond the grid, where it is to be conserved
 */
export const gainsOfRow = (
  gain: Float64Array,
  n: number,
  i: number,
  c: Float64Array,
  k: Float64Array,
  row: number,
  { volume, inverseWidth, streams, overflows, stays, moves }: Grid,
  conserveVolume: boolean,
): number => {
  const x = volume[i]!;
  const ci = c[i]!;
  const over = overflows[i]!;
  const stream = streams[i]!;
  // Close pairs: the pivot below their volume moves up with j.
  for (let j = i, q = i; j < stream; j++) {
    const v = x + volume[j]!;
    while (volume[q + 1]! < v) q++;
    const w = (j === i ? 0.5 : 1) * ci * k[row + j]! * c[j]! * inverseWidth[q]!;
    gain[q] = gain[q]! + w * (volume[q + 1]! - volume[j]! - x);
    gain[q + 1] = gain[q + 1]! + w * (volume[j]! - volume[q]! + x);
  }
  for (let j = stream; j < over; j++) {
    const rate = ci * k[row + j]!;
    const moved = x * inverseWidth[j]!;
    stays[j] = stays[j]! + rate * (1 - moved);
    moves[j] = moves[j]! + rate * moved;
  }
  if (!conserveVolume) return 0;
  let beyond = 0;
  for (let j = over; j < n; j++) beyond += (j === i ? 0.5 : 1) * k[row + j]! * c[j]! * (x + volume[j]!);
  return ci * beyond;
};

/** Ends the gain of a box, with the volume beyond its grid in the last bin. */
export const endGains = (
  gain: Float64Array,
  n: number,
  c: Float64Array,
  { volume, stays, moves }: Grid,
  beyond: number,
): void => {
  for (let j = 0; j + 1 < n; j++) {
    gain[j] = gain[j]! + c[j]! * stays[j]!;
    gain[j + 1] = gain[j + 1]! + c[j]! * moves[j]!;
  }
  if (n > 0) gain[n - 1] = gain[n - 1]! + beyond / volume[n - 1]!;
};

/** Gain of each bin of a box. */
export const gains = (
  gain: Float64Array,
  n: number,
  c: Float64Array,
  k: Float64Array,
  grid: Grid,
  conserveVolume: boolean,
): void => {
  beginGains(gain, grid);
  // A sum for each row: one over all pairs would lose digits.
  let beyond = 0;
  for (let i = 0; i < n; i++) beyond += gainsOfRow(gain, n, i, c, k, i * n, grid, conserveVolume);
  endGains(gain, n, c, grid, beyond);
};
