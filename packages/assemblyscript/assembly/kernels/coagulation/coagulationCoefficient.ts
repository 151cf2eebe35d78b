import { brownianTile } from "../../formulas/coagulation/brownian";
import {
  addRow,
  boxSize,
  brownian,
  describeBox,
  describeParticles,
  isMoving,
  mechanismRows,
  none,
} from "../../formulas/coagulation/mechanisms";
import { paddedSize, rowOfTile, storeTile, tileColumns, tileRows } from "../../pairs";

/** Rows of particles in whole pairs, and what is known of the box. */
export function workspace(box: u64, particle: u64): u64 {
  return mechanismRows * 8 * (particle + 1) + boxSize;
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
    describeBox(
      air,
      turbulence,
      temperature + at * temperatureStride,
      pressure + at * pressureStride,
      turbulentDissipation + at * turbulentDissipationStride,
      kinematicViscosity + at * kinematicViscosityStride,
      taylorMicroscaleReynoldsNumber + at * taylorMicroscaleReynoldsNumberStride,
    );
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
    const t = load<f64>(temperature + at * temperatureStride);
    const alone = diffusion == brownian && sedimentation == none && !isMoving(air, turbulence);
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
          addRow(diffusion, sedimentation, turbulence, t, air, i, from, right, rows, size, out);
        }
        storeTile(particle, top, left, matrix);
      }
  }
}
