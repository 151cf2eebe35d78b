import { brownianTile } from "../../formulas/coagulation/brownian";
import {
  addRow,
  brownian,
  describeParticles,
  dns,
  mechanismRows,
  moving,
  none,
} from "../../formulas/coagulation/mechanisms";
import { airSize, describeAir } from "../../formulas/gas/air";
import { paddedSize, rowOfTile, storeTile, tileColumns, tileRows } from "../../pairs";

/** Rows of particles in whole pairs, and the air's. */
export function workspace(box: u64, particle: u64): u64 {
  return mechanismRows * 8 * (particle + 1) + airSize;
}

export function coagulationCoefficient(
  box: usize,
  particle: usize,
  radius: usize,
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
  coefficient: usize,
  workspace: usize,
): void {
  if (coefficient == 0) return;
  const rows = workspace;
  const size = paddedSize(particle);
  const air = rows + mechanismRows * size;
  for (let b: usize = 0; b < box; b++) {
    const first: usize = 8 * particle * b;
    const matrix = coefficient + first * particle;
    const at: usize = 8 * b;
    const t = load<f64>(temperature + at * temperatureStride);
    describeAir(air, t, load<f64>(pressure + at * pressureStride));
    describeParticles(
      particle,
      diffusion,
      sedimentation,
      turbulence,
      radius + first,
      mass + first,
      charge + first,
      density + first,
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
    const alone = diffusion == brownian && sedimentation == none && moves == none;
    for (let top: usize = 0; top < particle; top += tileRows)
      for (let left = top; left < particle; left += tileColumns) {
        if (alone) {
          brownianTile(particle, top, left, rows, size, matrix);
          continue;
        }
        const right = min(left + tileColumns, particle);
        for (let i = top; i < min(top + tileRows, particle); i++) {
          const out = rowOfTile(i, left);
          const from = max(left, i & ~1);
          memory.fill(out + 8 * from, 0, paddedSize(right - from));
          addRow(
            diffusion,
            sedimentation,
            moves,
            t,
            dissipation,
            viscosity,
            reynolds,
            i,
            from,
            right,
            rows,
            size,
            out,
          );
        }
        storeTile(particle, top, left, matrix);
      }
  }
}
