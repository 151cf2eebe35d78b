import { binsSize, block, closeEnd, layBins, streams, volumes } from "../../formulas/coagulation/fixedPivotGrid";
import {
  closeAlong,
  conserveVolume,
  finishGains,
  stream,
  sumsSize,
  volumeBeyond,
} from "../../formulas/coagulation/fixedPivotRates";
import { addRow, describeParticles, dns, mechanismRows, moving, none } from "../../formulas/coagulation/mechanisms";
import { airSize, describeAir } from "../../formulas/gas/air";
import { sum } from "../../lanes";
import { paddedSize, tileColumns } from "../../pairs";

/**
 * The grid and its radii; of one box the sums of its gain, Σ_j K_ij c_j, the rows of its particles in whole pairs, its air's,
 * and a block of rows of coefficients.
 */
export function workspace(box: u64, particle: u64): u64 {
  const row = 8 * (particle + 1);
  return binsSize(particle) + sumsSize(particle) + (2 + mechanismRows + block) * row + airSize + 16;
}

// @ts-ignore: decorator
@inline
function radiiOf(workspace: usize, n: usize): usize {
  return workspace + <usize>binsSize(n);
}

export function prepare(
  box: usize,
  particle: usize,
  radius: usize,
  concentration: usize,
  temperature: usize,
  temperatureStride: usize,
  pressure: usize,
  pressureStride: usize,
  diffusion: i32,
  sedimentation: i32,
  turbulence: i32,
  mass: usize,
  charge: usize,
  density: usize,
  accommodation: f64,
  turbulentDissipation: usize,
  turbulentDissipationStride: usize,
  kinematicViscosity: usize,
  kinematicViscosityStride: usize,
  taylorMicroscaleReynoldsNumber: usize,
  taylorMicroscaleReynoldsNumberStride: usize,
  overflow: i32,
  gain: usize,
  loss: usize,
  workspace: usize,
): void {
  layBins(particle, radius, workspace);
  memory.copy(radiiOf(workspace, particle), radius, 8 * particle);
}

export function coagulationRatesInAir(
  box: usize,
  particle: usize,
  radius: usize,
  concentration: usize,
  temperature: usize,
  temperatureStride: usize,
  pressure: usize,
  pressureStride: usize,
  diffusion: i32,
  sedimentation: i32,
  turbulence: i32,
  mass: usize,
  charge: usize,
  density: usize,
  accommodation: f64,
  turbulentDissipation: usize,
  turbulentDissipationStride: usize,
  kinematicViscosity: usize,
  kinematicViscosityStride: usize,
  taylorMicroscaleReynoldsNumber: usize,
  taylorMicroscaleReynoldsNumberStride: usize,
  overflow: i32,
  gain: usize,
  loss: usize,
  workspace: usize,
): void {
  const n = particle;
  if (n == 0 || (gain == 0 && loss == 0)) return;
  const size = paddedSize(n);
  const grid = workspace;
  const radii = radiiOf(workspace, n);
  const sums = radii + size;
  const losses = sums + <usize>sumsSize(n);
  const rows = losses + size;
  const air = rows + mechanismRows * size;
  const coefficients = air + airSize;
  for (let b: usize = 0; b < box; b++) {
    const at: usize = 8 * b;
    const row = at * n;
    const c = concentration + row;
    const t = load<f64>(temperature + at * temperatureStride);
    describeAir(air, t, load<f64>(pressure + at * pressureStride));
    describeParticles(
      n,
      diffusion,
      sedimentation,
      turbulence,
      radii,
      mass + row,
      charge + row,
      density + row,
      air,
      accommodation,
      rows,
      size,
    );
    let dissipation = f64x2.splat(0);
    let viscosity = dissipation;
    let reynolds = dissipation;
    if (turbulence != none) {
      dissipation = v128.load64_splat(turbulentDissipation + at * turbulentDissipationStride);
      viscosity = v128.load64_splat(kinematicViscosity + at * kinematicViscosityStride);
    }
    if (turbulence == dns)
      reynolds = v128.load64_splat(taylorMicroscaleReynoldsNumber + at * taylorMicroscaleReynoldsNumberStride);
    const moves = moving(turbulence, dissipation);
    memory.fill(sums, 0, <usize>sumsSize(n) + size);
    let beyond: f64 = 0;
    for (let first: usize = 0; first < n; first += block) {
      const end = min(first + block, n);
      // As if these were rows of a whole matrix.
      const k = coefficients - 8 * n * first;
      for (let i = first; i < end; i++) {
        const out = k + 8 * n * i;
        const diagonal = i & ~1;
        memory.fill(out + 8 * diagonal, 0, paddedSize(n - diagonal));
        for (let from = diagonal; from < n; from += tileColumns) {
          const to = min(from + tileColumns, n);
          addRow(diffusion, sedimentation, moves, t, dissipation, viscosity, reynolds, i, from, to, rows, size, out);
        }
        lose(n, i, out, c, losses);
        if (gain == 0) continue;
        closeAlong(n, i, closeEnd(n, grid, i), out, c, volumes(grid, n), sums);
        if (overflow == conserveVolume) beyond += volumeBeyond(n, i, out, c, grid);
      }
      if (gain && first + block <= n)
        stream(n, first, load<u32>(streams(grid, n) + 4 * first), c, k, grid, sums + 16 * n);
    }
    if (gain) finishGains(n, c, grid, sums, overflow, beyond, gain + row);
    if (loss)
      for (let i: usize = 0; i < 8 * n; i += 8)
        store<f64>(loss + row + i, load<f64>(c + i) * load<f64>(losses + i));
  }
}

/** Each pair of row i counts for both of its particles. */
function lose(n: usize, i: usize, row: usize, c: usize, losses: usize): void {
  const ci = load<f64>(c + 8 * i);
  const one = f64x2.splat(ci);
  let own = load<f64>(row + 8 * i) * ci;
  let pairs = f64x2.splat(0);
  let j = i + 1;
  for (; j + 2 <= n; j += 2) {
    const k = v128.load(row + 8 * j);
    const at = losses + 8 * j;
    pairs = f64x2.add(pairs, f64x2.mul(k, v128.load(c + 8 * j)));
    v128.store(at, f64x2.add(v128.load(at), f64x2.mul(k, one)));
  }
  if (j < n) {
    const k = load<f64>(row + 8 * j);
    own += k * load<f64>(c + 8 * j);
    store<f64>(losses + 8 * j, load<f64>(losses + 8 * j) + k * ci);
  }
  store<f64>(losses + 8 * i, load<f64>(losses + 8 * i) + (own + sum(pairs)));
}
