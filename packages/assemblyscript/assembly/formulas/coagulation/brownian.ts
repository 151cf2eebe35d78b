import { mobilityOf, thermalEnergy, thermalSpeed } from "../gas/air";
import { fuchsCollectionLengthOf } from "../particle/fuchsCollectionLength";
import { brownianCoefficientOf } from "./brownianCoefficientFromProperties";
import { loadPair } from "../../lanes";
import { storeBlock, storeDiagonal, tileColumns, tileRows } from "../../pairs";

/**
 * Puts what pairs need of each particle into four rows of the given size, in whole pairs: radius r, 4πD, squared Fuchs length g²,
 * and (π α c̄)².
 */
export function describeBrownian(
  n: usize,
  radius: usize,
  mass: usize,
  air: usize,
  accommodation: f64,
  rows: usize,
  size: usize,
): void {
  const kinetic = f64x2.splat(Math.PI * accommodation * (Math.PI * accommodation));
  for (let i: usize = 0; i < n; i += 2) {
    const whole = i + 1 < n;
    const r = loadPair(radius + 8 * i, whole);
    const inverse = f64x2.div(f64x2.splat(1), r);
    const d = f64x2.mul(mobilityOf(air, r, inverse), thermalEnergy(air));
    const c2 = f64x2.div(thermalSpeed(air), loadPair(mass + 8 * i, whole));
    const l = f64x2.div(f64x2.mul(f64x2.splat(8 / Math.PI), d), f64x2.sqrt(c2));
    const g = fuchsCollectionLengthOf(l, f64x2.mul(f64x2.mul(l, inverse), f64x2.splat(0.5)));
    const at = rows + 8 * i;
    v128.store(at, r);
    v128.store(at + size, f64x2.mul(f64x2.splat(4 * Math.PI), d));
    v128.store(at + 2 * size, f64x2.mul(g, g));
    v128.store(at + 3 * size, f64x2.mul(kinetic, c2));
  }
}

/** Adds the coefficients [m³/s] of particle i with those from `from` to `to` − 1. */
export function addBrownianRow(i: usize, from: usize, to: usize, rows: usize, size: usize, out: usize): void {
  for (let j = from; j < to; j += 2) {
    const at = out + 8 * j;
    v128.store(at, f64x2.add(v128.load(at), pairs(rows + 8 * i, rows + 8 * j, size)));
  }
}

/** Adds the coefficients [m³/s] of so many pairs, of each particle with the one `half` bytes further on. */
export function addBrownianPairs(pairs: usize, half: usize, rows: usize, size: usize, sums: usize): void {
  for (let at: usize = 0; at < 8 * pairs; at += 16) {
    const one = rows + at;
    const other = one + half;
    const coefficient = ofSums(
      v128.load(one),
      v128.load(other),
      v128.load(one + size),
      v128.load(other + size),
      v128.load(one + 2 * size),
      v128.load(other + 2 * size),
      v128.load(one + 3 * size),
      v128.load(other + 3 * size),
    );
    v128.store(sums + at, f64x2.add(v128.load(sums + at), coefficient));
  }
}

/** The coefficients of a tile, straight into an n × n matrix: what waits for memory and what divides fill each other's waits. */
export function brownianTile(n: usize, top: usize, left: usize, rows: usize, size: usize, matrix: usize): void {
  const bottom = min(top + tileRows, n);
  const right = min(left + tileColumns, n);
  for (let i = top; i < bottom; i += 2) {
    const at = rows + 8 * i;
    if (left != top) {
      brownianStrip(n, i, left, right, rows, size, matrix);
      continue;
    }
    storeDiagonal(n, i, pairs(at, at, size), pairs(at + 8, at, size), matrix);
    brownianStrip(n, i, i + 2, right, rows, size, matrix);
  }
}

/** Rows i and i + 1. */
function brownianStrip(n: usize, i: usize, from: usize, to: usize, rows: usize, size: usize, matrix: usize): void {
  const at = rows + 8 * i;
  const r0 = v128.load64_splat(at);
  const r1 = v128.load64_splat(at, 8);
  const d0 = v128.load64_splat(at + size);
  const d1 = v128.load64_splat(at + size, 8);
  const g0 = v128.load64_splat(at + 2 * size);
  const g1 = v128.load64_splat(at + 2 * size, 8);
  const c0 = v128.load64_splat(at + 3 * size);
  const c1 = v128.load64_splat(at + 3 * size, 8);
  for (let j = from; j < to; j += 2) {
    const other = rows + 8 * j;
    const r = v128.load(other);
    const d = v128.load(other + size);
    const g = v128.load(other + 2 * size);
    const c = v128.load(other + 3 * size);
    storeBlock(n, i, j, ofSums(r0, r, d0, d, g0, g, c0, c), ofSums(r1, r, d1, d, g1, g, c1, c), matrix);
  }
}

/** The particle at `one` with the two at `others`. */
// @ts-ignore: decorator
@inline
function pairs(one: usize, others: usize, size: usize): v128 {
  return ofSums(
    v128.load64_splat(one),
    v128.load(others),
    v128.load64_splat(one + size),
    v128.load(others + size),
    v128.load64_splat(one + 2 * size),
    v128.load(others + 2 * size),
    v128.load64_splat(one + 3 * size),
    v128.load(others + 3 * size),
  );
}

/** From what the rows hold of either particle. */
// @ts-ignore: decorator
@inline
function ofSums(r0: v128, r: v128, d0: v128, d: v128, g0: v128, g: v128, c0: v128, c: v128): v128 {
  const speed = f64x2.sqrt(f64x2.add(c0, c));
  return brownianCoefficientOf(f64x2.add(r0, r), f64x2.add(d0, d), f64x2.add(g0, g), speed);
}
