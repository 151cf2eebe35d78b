import {
  beyonds,
  block,
  closeEnd,
  gridSize,
  inverseWidths,
  pivotFrom,
  pivots,
  streams,
  volumes,
  widths,
} from "./fixedPivotGrid";
import { sum } from "../../lanes";

export const conserveVolume = 1;

/** Bytes that `gains` needs: its sums, and behind them the grid, which is there before. */
export function rateSize(n: u64): u64 {
  return sumsSize(n) + gridSize(n);
}

/** Where the grid is. */
// @ts-ignore: decorator
@inline
export function gridOf(workspace: usize, n: usize): usize {
  return workspace + <usize>sumsSize(n);
}

/**
 * Bytes of the sums: of a target bin q the two shares of close pairs, Σ w (x_q − v) and Σ w (x_q+1 − v), side by side; and of
 * a streaming bin j the two parts, Σ_i c_i K_ij (width − x_i) and Σ_i c_i K_ij x_i. All still lack the factor 1/width.
 */
// @ts-ignore: decorator
@inline
export function sumsSize(n: u64): u64 {
  return 32 * n;
}

/** c_i Σ_j K_ij partner_j of the rows from `first` to `end` − 1. */
export function losses(
  n: usize,
  first: usize,
  end: usize,
  c: usize,
  k: usize,
  partner: usize,
  loss: usize,
): void {
  const size: usize = 8 * n;
  let i = first;
  for (; i + block <= end; i += block) {
    productsOfFour(n, k + size * i, partner, loss + 8 * i);
    const at = loss + 8 * i;
    v128.store(at, f64x2.mul(v128.load(at), v128.load(c + 8 * i)));
    v128.store(at, f64x2.mul(v128.load(at, 16), v128.load(c + 8 * i, 16)), 16);
  }
  for (; i < end; i++) {
    let total: f64 = 0;
    for (let j: usize = 0; j < size; j += 8) total += load<f64>(k + size * i + j) * load<f64>(partner + j);
    store<f64>(loss + 8 * i, load<f64>(c + 8 * i) * total);
  }
}

/** Σ_j K_ij c_j of four rows, each in two sums of two lanes; so many that none waits for another, and c is read once. */
function productsOfFour(n: usize, k0: usize, c: usize, out: usize): void {
  const size: usize = 8 * n;
  const k1 = k0 + size;
  const k2 = k1 + size;
  const k3 = k2 + size;
  let s0 = f64x2.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  let t0 = s0;
  let t1 = s0;
  let t2 = s0;
  let t3 = s0;
  let j: usize = 0;
  for (; j + 32 <= size; j += 32) {
    const a = v128.load(c + j);
    const b = v128.load(c + j, 16);
    s0 = f64x2.add(s0, f64x2.mul(v128.load(k0 + j), a));
    s1 = f64x2.add(s1, f64x2.mul(v128.load(k1 + j), a));
    s2 = f64x2.add(s2, f64x2.mul(v128.load(k2 + j), a));
    s3 = f64x2.add(s3, f64x2.mul(v128.load(k3 + j), a));
    t0 = f64x2.add(t0, f64x2.mul(v128.load(k0 + j, 16), b));
    t1 = f64x2.add(t1, f64x2.mul(v128.load(k1 + j, 16), b));
    t2 = f64x2.add(t2, f64x2.mul(v128.load(k2 + j, 16), b));
    t3 = f64x2.add(t3, f64x2.mul(v128.load(k3 + j, 16), b));
  }
  for (; j < size; j += 8) {
    const a = v128.load64_zero(c + j);
    s0 = f64x2.add(s0, f64x2.mul(v128.load64_zero(k0 + j), a));
    s1 = f64x2.add(s1, f64x2.mul(v128.load64_zero(k1 + j), a));
    s2 = f64x2.add(s2, f64x2.mul(v128.load64_zero(k2 + j), a));
    s3 = f64x2.add(s3, f64x2.mul(v128.load64_zero(k3 + j), a));
  }
  store<f64>(out, sum(f64x2.add(s0, t0)));
  store<f64>(out, sum(f64x2.add(s1, t1)), 8);
  store<f64>(out, sum(f64x2.add(s2, t2)), 16);
  store<f64>(out, sum(f64x2.add(s3, t3)), 24);
}

/** Gain of one box, and on the way loss where it is wanted: the rows of a block are then read from memory once. */
export function gains(n: usize, c: usize, k: usize, overflow: i32, gain: usize, loss: usize, workspace: usize): void {
  if (n == 0) return;
  const grid = gridOf(workspace, n);
  const shares = workspace;
  const parts = workspace + 16 * n;
  memory.fill(workspace, 0, <usize>sumsSize(n));
  let pivot = pivots(grid, n);
  let beyond: f64 = 0;
  for (let first: usize = 0; first < n; first += block) {
    const end = min(first + block, n);
    if (loss) losses(n, first, end, c, k, c, loss);
    for (let i = first; i < end; i++) {
      const row = k + 8 * n * i;
      const from = closeEnd(n, grid, i);
      if (from > i) {
        const ci = load<f64>(c + 8 * i);
        pivot = close(i, i + 1, 0.5 * ci, load<f64>(volumes(grid, n) + 8 * i), row, c, volumes(grid, n), shares, pivot);
        pivot = close(i + 1, from, ci, load<f64>(volumes(grid, n) + 8 * i), row, c, volumes(grid, n), shares, pivot);
      }
      if (overflow == conserveVolume) beyond += volumeBeyond(n, i, row, c, grid);
    }
    if (first + block <= n) stream(n, first, load<u32>(streams(grid, n) + 4 * first), c, k, grid, parts);
  }
  finishGains(n, c, grid, workspace, overflow, beyond, gain);
}

/** Gain of one box from its sums, with the volume beyond the grid. */
export function finishGains(n: usize, c: usize, grid: usize, sums: usize, overflow: i32, beyond: f64, gain: usize): void {
  const shares = sums;
  const parts = sums + 16 * n;
  let moved: f64 = 0;
  for (let j: usize = 0; j + 1 < n; j++) {
    const cj = load<f64>(c + 8 * j);
    const inverse = load<f64>(inverseWidths(grid, n) + 8 * j);
    const share = shares + 16 * j;
    store<f64>(gain + 8 * j, moved + inverse * (load<f64>(share, 8) + cj * load<f64>(parts + 8 * j)));
    moved = inverse * (cj * load<f64>(parts + 8 * (n + j)) - load<f64>(share));
  }
  const last: usize = 8 * (n - 1);
  store<f64>(gain + last, overflow == conserveVolume ? moved + beyond / load<f64>(volumes(grid, n) + last) : moved);
}

/** Shares the close pairs of one row with the bins from `from` to `end` − 1 out, each between two pivots; gives the next pivot. */
function close(
  from: usize,
  end: usize,
  ci: f64,
  xi: f64,
  row: usize,
  c: usize,
  x: usize,
  shares: usize,
  pivot: usize,
): usize {
  const rate = f64x2.splat(ci);
  const volume = f64x2.splat(xi);
  for (let at: usize = 8 * from, last: usize = 8 * end; at < last; at += 8) {
    addClose(load<u32>(pivot), at, rate, volume, row, c, x, shares);
    pivot += 4;
  }
  return pivot;
}

/** Shares the close pairs of row i up to bin `end` − 1 out, finding the pivots on the way. */
export function closeAlong(n: usize, i: usize, end: usize, row: usize, c: usize, x: usize, shares: usize): void {
  const ci = load<f64>(c + 8 * i);
  const xi = load<f64>(x + 8 * i);
  const volume = f64x2.splat(xi);
  // A particle meets its like half as often.
  let rate = f64x2.splat(0.5 * ci);
  let q = i;
  for (let j = i; j < end; j++) {
    q = pivotFrom(q, n, x, xi, load<f64>(x + 8 * j));
    addClose(q, 8 * j, rate, volume, row, c, x, shares);
    rate = f64x2.splat(ci);
  }
}

/** A close pair between the pivots q and q + 1. */
// @ts-ignore: decorator
@inline
function addClose(q: usize, at: usize, rate: v128, volume: v128, row: usize, c: usize, x: usize, shares: usize): void {
  const distance = f64x2.sub(f64x2.sub(v128.load(x + 8 * q), v128.load64_splat(x + at)), volume);
  const w = f64x2.mul(rate, f64x2.mul(v128.load64_splat(row + at), v128.load64_splat(c + at)));
  const share = shares + 16 * q;
  v128.store(share, f64x2.add(v128.load(share), f64x2.mul(w, distance)));
}

/** Σ w v of the pairs of row i beyond the last pivot. */
export function volumeBeyond(n: usize, i: usize, row: usize, c: usize, grid: usize): f64 {
  const x = volumes(grid, n);
  const xi = load<f64>(x + 8 * i);
  let total: f64 = 0;
  for (let j: usize = load<u32>(beyonds(grid, n) + 4 * i); j < n; j++) {
    const w = load<f64>(row + 8 * j) * load<f64>(c + 8 * j);
    total += (j == i ? 0.5 * w : w) * (xi + load<f64>(x + 8 * j));
  }
  return load<f64>(c + 8 * i) * total;
}

/** Adds what four rows have to give from bin `from` on, all of whose pairs stay between their own bin and the next. */
export function stream(n: usize, first: usize, from: usize, c: usize, k: usize, grid: usize, parts: usize): void {
  const x = volumes(grid, n) + 8 * first;
  const size: usize = 8 * n;
  const x0 = v128.load64_splat(x);
  const x1 = v128.load64_splat(x, 8);
  const x2 = v128.load64_splat(x, 16);
  const x3 = v128.load64_splat(x, 24);
  const c0 = v128.load64_splat(c + 8 * first);
  const c1 = v128.load64_splat(c + 8 * first, 8);
  const c2 = v128.load64_splat(c + 8 * first, 16);
  const c3 = v128.load64_splat(c + 8 * first, 24);
  const k0 = k + size * first;
  const k1 = k0 + size;
  const k2 = k1 + size;
  const k3 = k2 + size;
  const width = widths(grid, n);
  const moved = parts + size;
  for (let j: usize = 8 * from, end: usize = 8 * (n - 1); j < end; j += 16) {
    const w = v128.load(width + j);
    const r0 = f64x2.mul(c0, v128.load(k0 + j));
    const r1 = f64x2.mul(c1, v128.load(k1 + j));
    const r2 = f64x2.mul(c2, v128.load(k2 + j));
    const r3 = f64x2.mul(c3, v128.load(k3 + j));
    const stay01 = f64x2.add(f64x2.mul(r0, f64x2.sub(w, x0)), f64x2.mul(r1, f64x2.sub(w, x1)));
    const stay23 = f64x2.add(f64x2.mul(r2, f64x2.sub(w, x2)), f64x2.mul(r3, f64x2.sub(w, x3)));
    const move01 = f64x2.add(f64x2.mul(r0, x0), f64x2.mul(r1, x1));
    const move23 = f64x2.add(f64x2.mul(r2, x2), f64x2.mul(r3, x3));
    v128.store(parts + j, f64x2.add(v128.load(parts + j), f64x2.add(stay01, stay23)));
    v128.store(moved + j, f64x2.add(v128.load(moved + j), f64x2.add(move01, move23)));
  }
}
