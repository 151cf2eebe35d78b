// Gain of a number distribution by coagulation from a spline, as particula has it. Of each particle and each point of its
// integral a table has what values and derivatives of the spline at the two knots beside it count: four numbers for the first
// axis, times the weight of the point, and four for the second; and the pair of knots below it.

import { cubeRoot } from "../../math/cubeRoot";
import { loadPair, storePair, sum } from "../../lanes";
import { knotsSize, layKnots, secondDerivatives } from "./notAKnot";

/** Bytes per point. */
const pointSize: usize = 8 * 8;

/** Bytes of knots, radii, points, their cells, values and derivatives. */
export function splineGainSize(n: u64): u64 {
  return knotsSize(n) + 8 * n + (64 + 4 * 8) * n * n + 8 * ((n * n + 1) / 2);
}

// @ts-ignore: decorator
@inline
function radiiOf(workspace: usize, n: usize): usize {
  return workspace + <usize>knotsSize(n);
}

// @ts-ignore: decorator
@inline
function pointsOf(workspace: usize, n: usize): usize {
  return radiiOf(workspace, n) + 8 * n;
}

/** Of values and sixths of second derivatives along the second axis, pair by pair; behind them of those along the first. */
// @ts-ignore: decorator
@inline
function valuesOf(workspace: usize, n: usize): usize {
  return pointsOf(workspace, n) + pointSize * n * n;
}

// @ts-ignore: decorator
@inline
function cellsOf(workspace: usize, n: usize): usize {
  return valuesOf(workspace, n) + 4 * 8 * n * n;
}

/** Finds where all points are on the grid of n ≥ 4 increasing radii, and what the knots beside them count. */
export function laySplineGain(n: usize, radius: usize, workspace: usize): void {
  const x = radiiOf(workspace, n);
  // Of the largest's magnitude, so that no power leaves float64.
  const exponent = (reinterpret<u64>(load<f64>(radius + 8 * (n - 1))) >> 52) & 0x7ff;
  const scale = reinterpret<f64>((2046 - exponent) << 52);
  for (let i: usize = 0; i < n; i++) store<f64>(x + 8 * i, scale * load<f64>(radius + 8 * i));
  layKnots(workspace, n, x);
  const root = cubeRootOf(2);
  const last = <f64>(n - 1);
  for (let m: usize = 0; m < n; m++) {
    // Both radii over the particle's, and r²/w² du over the radius, are the same for all particles.
    const share = <f64>m / last;
    const u = share / root;
    const w = cubeRootOf(1 - (share * share * share) / 2);
    const weight = (m == 0 || m == n - 1 ? 0.5 : 1) / (root * last * w * w);
    for (let p: usize = 0; p < n; p++) {
      const at = load<f64>(x + 8 * p);
      const index = p * n + m;
      const point = pointsOf(workspace, n) + pointSize * index;
      const row = weigh(n, x, at * u, weight * load<f64>(radius + 8 * p), point);
      const column = weigh(n, x, at * w, 1, point + 32);
      store<u32>(cellsOf(workspace, n) + 4 * index, <u32>(row * n + column));
    }
  }
}

function cubeRootOf(x: f64): f64 {
  return f64x2.extract_lane(cubeRoot(f64x2.splat(x)), 0);
}

/** Gives the knot below a position, with what value and derivative at it and at the next count there, times a factor. */
function weigh(n: usize, x: usize, position: f64, factor: f64, weights: usize): usize {
  let low: usize = 0;
  let high = n - 1;
  const t = min(max(position, load<f64>(x)), load<f64>(x + 8 * high));
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (load<f64>(x + 8 * middle) < t) low = middle;
    else high = middle;
  }
  const below = load<f64>(x + 8 * low);
  const above = load<f64>(x + 8 * high);
  const width = above - below;
  const a = (above - t) / width;
  const b = (t - below) / width;
  // a³ − a = −a b (1 + a), since a + b = 1
  const bend = -a * b * width * width;
  store<f64>(weights, factor * a);
  store<f64>(weights, factor * (bend * (1 + a)), 8);
  store<f64>(weights, factor * b, 16);
  store<f64>(weights, factor * (bend * (1 + b)), 24);
  return low;
}

/** Gain of one box with density c over the radius. */
export function splineGain(n: usize, c: usize, k: usize, gain: usize, workspace: usize): void {
  const size: usize = 8 * n;
  const values = valuesOf(workspace, n);
  const derivatives = values + 2 * size * n;
  // Until there are pairs, the derivatives' place is free for values and derivatives apart.
  const plane = derivatives;
  const along = derivatives + size * n;
  for (let i: usize = 0; i < n; i++) {
    const ci = v128.load64_splat(c + 8 * i);
    const row = size * i;
    for (let j: usize = 0; j < size; j += 16) {
      const whole = j + 16 <= size;
      const product = f64x2.mul(f64x2.mul(ci, loadPair(c + j, whole)), loadPair(k + row + j, whole));
      storePair(plane + row + j, product, whole);
    }
  }
  secondDerivatives(workspace, n, n, plane, along);
  // Of what is symmetric, the derivatives along the second axis are those along the first, transposed.
  for (let i: usize = 0; i < n; i++)
    for (let j: usize = 0; j < n; j++) {
      const pair = values + 16 * (i * n + j);
      v128.store(pair, v128.load64_lane(along + size * j + 8 * i, v128.load64_zero(plane + size * i + 8 * j), 1));
    }
  secondDerivatives(workspace, n, 2 * n, values, derivatives);
  for (let p: usize = 0; p < n; p++) store<f64>(gain + 8 * p, integral(n, p, values, derivatives, workspace));
}

function integral(n: usize, p: usize, values: usize, derivatives: usize, workspace: usize): f64 {
  const size: usize = 16 * n;
  let point = pointsOf(workspace, n) + pointSize * n * p;
  let cell = cellsOf(workspace, n) + 4 * n * p;
  let low = f64x2.splat(0);
  let high = low;
  for (const end = cell + 4 * n; cell < end; cell += 4, point += pointSize) {
    const at: usize = 16 * <usize>load<u32>(cell);
    const a = v128.load64_splat(point);
    const bendA = v128.load64_splat(point, 8);
    const b = v128.load64_splat(point, 16);
    const bendB = v128.load64_splat(point, 24);
    const y = values + at;
    const m = derivatives + at;
    const here = f64x2.add(
      f64x2.add(f64x2.mul(a, v128.load(y)), f64x2.mul(b, v128.load(y + size))),
      f64x2.add(f64x2.mul(bendA, v128.load(m)), f64x2.mul(bendB, v128.load(m + size))),
    );
    const beyond = f64x2.add(
      f64x2.add(f64x2.mul(a, v128.load(y, 16)), f64x2.mul(b, v128.load(y + size, 16))),
      f64x2.add(f64x2.mul(bendA, v128.load(m, 16)), f64x2.mul(bendB, v128.load(m + size, 16))),
    );
    low = f64x2.add(low, f64x2.mul(here, v128.load(point, 32)));
    high = f64x2.add(high, f64x2.mul(beyond, v128.load(point, 48)));
  }
  return sum(f64x2.add(low, high));
}
