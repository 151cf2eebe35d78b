import { laySplineGain, splineGain, splineGainSize } from "../../formulas/coagulation/splineGain";

export function workspace(box: u64, particle: u64): u64 {
  return splineGainSize(particle);
}

export function prepare(
  box: usize,
  particle: usize,
  radius: usize,
  concentration: usize,
  coefficient: usize,
  gain: usize,
  workspace: usize,
): void {
  laySplineGain(particle, radius, workspace);
}

export function continuousSplineCoagulationGain(
  box: usize,
  particle: usize,
  radius: usize,
  concentration: usize,
  coefficient: usize,
  gain: usize,
  workspace: usize,
): void {
  for (let b: usize = 0; b < box; b++) {
    const row: usize = 8 * particle * b;
    splineGain(particle, concentration + row, coefficient + row * particle, gain + row, workspace);
  }
}
