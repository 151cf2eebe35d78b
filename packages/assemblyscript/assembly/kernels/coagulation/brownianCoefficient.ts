import { brownianTile, describeBrownian } from "../../formulas/coagulation/brownian";
import { airSize, describeAir } from "../../formulas/gas/air";
import { paddedSize, tileColumns, tileRows } from "../../pairs";

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
  const size = paddedSize(particle);
  const air = workspace + 4 * size;
  for (let b: usize = 0; b < box; b++) {
    const row: usize = 8 * particle * b;
    describeAir(
      air,
      load<f64>(temperature + 8 * b * temperatureStride),
      load<f64>(pressure + 8 * b * pressureStride),
    );
    describeBrownian(particle, radius + row, mass + row, air, accommodation, workspace, size);
    for (let top: usize = 0; top < particle; top += tileRows)
      for (let left = top; left < particle; left += tileColumns)
        brownianTile(particle, top, left, workspace, size, coefficient + row * particle);
  }
}
