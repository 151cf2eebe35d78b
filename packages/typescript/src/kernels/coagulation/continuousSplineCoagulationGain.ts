import type { Implementation } from "@aitken/contracts";
import { continuousSplineCoagulationGain as kernel } from "@aitken/contracts/kernels";
import { type Knots, knotsIn, knotsSize, layKnots, secondDerivatives } from "../../formulas/coagulation/notAKnot.ts";

/** What the gain needs, in a plan's workspace. */
interface SplineGain {
  readonly knots: Knots;
  /** Radii on a scale on which the largest is near 1: no power of them leaves float64. */
  readonly x: Float64Array;
  /**
   * Of each particle and each point of its integral, what values and derivatives of the spline at the two knots beside it count:
   * four numbers for the first axis, times the weight of the point, and four for the second.
   */
  readonly points: Float64Array;
  /** The pair of knots below the point. */
  readonly cells: Float64Array;
  /** Pairs side by side: the value at two knots, and a sixth of the second derivative along the second axis. */
  readonly values: Float64Array;
  /** A sixth of the second derivatives along the first axis of those. */
  readonly derivatives: Float64Array;
}

/** Numbers per point. */
const perPoint = 8;

export const splineGainSize = (n: number): number => (knotsSize + 1) * n + (perPoint + 1) * n * n + 4 * n * n;

export const splineGainIn = (workspace: Float64Array, n: number): SplineGain => {
  let at = 0;
  const part = (length: number) => {
    at += length;
    return workspace.subarray(at - length, at);
  };
  return {
    knots: knotsIn(part(knotsSize * n), n),
    x: part(n),
    points: part(perPoint * n * n),
    cells: part(n * n),
    values: part(2 * n * n),
    derivatives: part(2 * n * n),
  };
};

/** Finds where all points are on the grid, and what the knots beside them count. */
export const layPoints = ({ knots, x, points, cells }: SplineGain, n: number, radius: Float64Array): void => {
  const unit = 2 ** Math.floor(Math.log2(radius[n - 1]!));
  for (let i = 0; i < n; i++) x[i] = radius[i]! / unit;
  layKnots(knots, n, x);
  for (let m = 0; m < n; m++) {
    // Both radii over the particle's, and r²/w² du over the radius, are the same for all particles.
    const share = m / (n - 1);
    const u = share / Math.cbrt(2);
    const w = Math.cbrt(1 - (share * share * share) / 2);
    const weight = (m === 0 || m === n - 1 ? 0.5 : 1) / (Math.cbrt(2) * (n - 1) * w * w);
    for (let p = 0; p < n; p++) {
      const point = p * n + m;
      const first = points.subarray(perPoint * point, perPoint * point + 4);
      const second = points.subarray(perPoint * point + 4, perPoint * point + 8);
      cells[point] = n * weigh(x, x[p]! * u, first) + weigh(x, x[p]! * w, second);
      for (let k = 0; k < 4; k++) first[k] = first[k]! * weight * radius[p]!;
    }
  }
};

/** Gives the knot below a position, with what value and derivative at it and at the next count there. */
const weigh = (x: Float64Array, position: number, weights: Float64Array): number => {
  const last = x.length - 1;
  const t = Math.min(Math.max(position, x[0]!), x[last]!);
  let [low, high] = [0, last];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (x[middle]! < t) low = middle;
    else high = middle;
  }
  const width = x[high]! - x[low]!;
  const [a, b] = [(x[high]! - t) / width, (t - x[low]!) / width];
  // a³ − a = −a b (1 + a), since a + b = 1
  const bend = -a * b * width * width;
  weights.set([a, bend * (1 + a), b, bend * (1 + b)]);
  return low;
};

/** Gain of one box with the given density over the radius. */
export const splineGain = (
  tables: SplineGain,
  n: number,
  density: Float64Array,
  k: Float64Array,
  gain: Float64Array,
) => {
  const { knots, values, derivatives } = tables;
  // Until there are pairs, the derivatives' place is free for values and derivatives apart.
  const [plane, along] = [derivatives.subarray(0, n * n), derivatives.subarray(n * n)];
  for (let i = 0; i < n; i++) {
    const c = density[i]!;
    for (let j = 0; j < n; j++) plane[i * n + j] = c * density[j]! * k[i * n + j]!;
  }
  secondDerivatives(knots, n, n, plane, along);
  // Of what is symmetric, the derivatives along the second axis are those along the first, transposed.
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      values[2 * (i * n + j)] = plane[i * n + j]!;
      values[2 * (i * n + j) + 1] = along[j * n + i]!;
    }
  secondDerivatives(knots, n, 2 * n, values, derivatives);
  for (let p = 0; p < n; p++) gain[p] = integral(tables, n, p);
};

/** The trapezoid rule of one particle, each point from the four pairs of knots around it. */
const integral = ({ points, cells, values, derivatives }: SplineGain, n: number, p: number): number => {
  let total = 0;
  for (let point = p * n; point < (p + 1) * n; point++) {
    const at = perPoint * point;
    const low = (2 * cells[point]!) | 0;
    const high = low + 2 * n;
    const a = points[at]!;
    const bendA = points[at + 1]!;
    const b = points[at + 2]!;
    const bendB = points[at + 3]!;
    for (let k = 0; k < 4; k++)
      total +=
        points[at + 4 + k]! *
        (a * values[low + k]! +
          b * values[high + k]! +
          (bendA * derivatives[low + k]! + bendB * derivatives[high + k]!));
  }
  return total;
};

export const continuousSplineCoagulationGain: Implementation<typeof kernel> = {
  kernel,
  workspace: ({ particle }) => splineGainSize(particle),
  prepare({ particle, radius, workspace }) {
    layPoints(splineGainIn(workspace, particle), particle, radius);
  },
  run({ box, particle: n, concentration, coefficient, gain, workspace }) {
    if (!gain) return;
    const tables = splineGainIn(workspace, n);
    for (let b = 0; b < box; b++) {
      const row = (all: Float64Array) => all.subarray(b * n, (b + 1) * n);
      splineGain(tables, n, row(concentration), coefficient.subarray(b * n * n, (b + 1) * n * n), row(gain));
    }
  },
};
