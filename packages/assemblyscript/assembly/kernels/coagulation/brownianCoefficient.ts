import { airSize, describeAir, inversePath, path, stokesMobility, thermalEnergy, thermalSpeed } from "../../formulas/gas/air";
import { fuchsCollectionLengthOf } from "../../formulas/particle/fuchsCollectionLength";
import { slipCorrectionOf } from "../../formulas/particle/slipCorrection";
import { loadPair } from "../../lanes";

/** Rows and columns of a tile: eight rows mirrored are whole cache lines, which stay in the cache until they are full. */
const rows: usize = 8;
const columns: usize = 64;

/** Four rows of particles, an odd one out in whole pairs, and the air's. */
export function workspace(box: u64, particle: u64): u64 {
  return 4 * 8 * (particle + 1) + airSize;
}

export function brownianCoefficient(
  box: usize,
  particle: usize,
  radius: usize,
  mass: usize,
  temperature: usize,
  temperatureStride: usize,
  pressure: usize,
  pressureStride: usize,
  accommodation: f64,
  coefficient: usize,
  workspace: usize,
): void {
  if (coefficient == 0) return;
  const air = workspace + 4 * paddedSize(particle);
  for (let b: usize = 0; b < box; b++) {
    const row: usize = 8 * particle * b;
    describeAir(
      air,
      load<f64>(temperature + 8 * b * temperatureStride),
      load<f64>(pressure + 8 * b * pressureStride),
    );
    describe(particle, radius + row, mass + row, air, accommodation, workspace);
    const k = coefficient + row * particle;
    for (let top: usize = 0; top < particle; top += rows)
      for (let left = top; left < particle; left += columns) tile(particle, top, left, k, workspace);
  }
}

/**
 * Puts what pairs need of each particle into the workspace: radius r, 4πD, squared Fuchs length g², and (π α c̄)².
 * With R = r_i + r_j, a = 4π(D_i + D_j)(R + √(g_i² + g_j²)) and k = R² √((παc̄_i)² + (παc̄_j)²), K = a k/(a + k).
 */
function describe(n: usize, radius: usize, mass: usize, air: usize, accommodation: f64, workspace: usize): void {
  const kinetic = f64x2.splat(Math.PI * accommodation * (Math.PI * accommodation));
  const size = paddedSize(n);
  for (let i: usize = 0; i < n; i += 2) {
    const whole = i + 1 < n;
    const r = loadPair(radius + 8 * i, whole);
    const inverse = f64x2.div(f64x2.splat(1), r);
    const slip = slipCorrectionOf(f64x2.mul(path(air), inverse), f64x2.mul(r, inversePath(air)));
    const mobility = f64x2.mul(f64x2.mul(slip, inverse), stokesMobility(air));
    const d = f64x2.mul(mobility, thermalEnergy(air));
    const c2 = f64x2.div(thermalSpeed(air), loadPair(mass + 8 * i, whole));
    const l = f64x2.div(f64x2.mul(f64x2.splat(8 / Math.PI), d), f64x2.sqrt(c2));
    const g = fuchsCollectionLengthOf(l, f64x2.mul(f64x2.mul(l, inverse), f64x2.splat(0.5)));
    const at = workspace + 8 * i;
    v128.store(at, r);
    v128.store(at + size, f64x2.mul(f64x2.splat(4 * Math.PI), d));
    v128.store(at + 2 * size, f64x2.mul(g, g));
    v128.store(at + 3 * size, f64x2.mul(kinetic, c2));
  }
}

/** Bytes of one row of the workspace. */
// @ts-ignore: decorator
@inline
function paddedSize(n: usize): usize {
  return 8 * ((n + 1) & ~1);
}

/** The pairs i ≤ j of one tile, two rows at a time, and their mirror. */
function tile(n: usize, top: usize, left: usize, k: usize, workspace: usize): void {
  const bottom = min(top + rows, n);
  const right = min(left + columns, n);
  for (let i = top; i < bottom; i += 2) {
    let from = left;
    if (left == top) {
      diagonal(n, i, k, workspace);
      from = i + 2;
    }
    if (from < right) strip(n, i, from, right, k, workspace);
  }
}

/** The pairs of i and i + 1 among themselves. */
function diagonal(n: usize, i: usize, k: usize, workspace: usize): void {
  const size = paddedSize(n);
  const at = workspace + 8 * i;
  const out = k + 8 * (i * n + i);
  const first = pair(at, at, size);
  if (i + 1 == n) {
    v128.store64_lane(out, first, 0);
    return;
  }
  v128.store(out, first);
  v128.store(out + 8 * n, pair(at + 8, at, size));
}

/** K of the particle at `one` with the two at `others`. */
// @ts-ignore: decorator
@inline
function pair(one: usize, others: usize, size: usize): v128 {
  return coefficientOf(
    f64x2.add(v128.load64_splat(one), v128.load(others)),
    f64x2.add(v128.load64_splat(one + size), v128.load(others + size)),
    f64x2.add(v128.load64_splat(one + 2 * size), v128.load(others + 2 * size)),
    f64x2.add(v128.load64_splat(one + 3 * size), v128.load(others + 3 * size)),
  );
}

/** From the sums over both particles of what `describe` left. */
// @ts-ignore: decorator
@inline
function coefficientOf(radius: v128, diffusion: v128, length: v128, speed: v128): v128 {
  const reach = f64x2.mul(diffusion, f64x2.add(radius, f64x2.sqrt(length)));
  const kinetic = f64x2.mul(f64x2.mul(radius, radius), f64x2.sqrt(speed));
  return f64x2.mul(kinetic, f64x2.div(reach, f64x2.add(kinetic, reach)));
}

/** Rows i and i + 1 over the columns `from` … `to` − 1, from an even one on, and their mirror. */
function strip(n: usize, i: usize, from: usize, to: usize, k: usize, workspace: usize): void {
  const size = paddedSize(n);
  const at = workspace + 8 * i;
  const r0 = v128.load64_splat(at);
  const r1 = v128.load64_splat(at + 8);
  const d0 = v128.load64_splat(at + size);
  const d1 = v128.load64_splat(at + size + 8);
  const g0 = v128.load64_splat(at + 2 * size);
  const g1 = v128.load64_splat(at + 2 * size + 8);
  const c0 = v128.load64_splat(at + 3 * size);
  const c1 = v128.load64_splat(at + 3 * size + 8);
  const row: usize = 8 * n;
  for (let j = from; j < to; j += 2) {
    const other = workspace + 8 * j;
    const r = v128.load(other);
    const d = v128.load(other + size);
    const g = v128.load(other + 2 * size);
    const c = v128.load(other + 3 * size);
    const first = coefficientOf(f64x2.add(r0, r), f64x2.add(d0, d), f64x2.add(g0, g), f64x2.add(c0, c));
    const second = coefficientOf(f64x2.add(r1, r), f64x2.add(d1, d), f64x2.add(g1, g), f64x2.add(c1, c));
    const out = k + row * i + 8 * j;
    const mirror = k + row * j + 8 * i;
    v128.store(mirror, v128.shuffle<f64>(first, second, 0, 2));
    if (j + 1 < to) {
      v128.store(out, first);
      v128.store(out + row, second);
      v128.store(mirror + row, v128.shuffle<f64>(first, second, 1, 3));
    } else {
      v128.store64_lane(out, first, 0);
      v128.store64_lane(out + row, second, 0);
    }
  }
}
