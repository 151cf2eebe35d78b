import { layGrid } from "../../formulas/coagulation/fixedPivotGrid";
import { gains, gridOf, losses, rateSize } from "../../formulas/coagulation/fixedPivotRates";

/** What the rates of one box need. */
export function workspace(box: u64, particle: u64): u64 {
  return rateSize(particle);
}

export function prepare(
  box: usize,
  particle: usize,
  radius: usize,
  concentration: usize,
  coefficient: usize,
  overflow: i32,
  gain: usize,
  loss: usize,
  workspace: usize,
): void {
  layGrid(particle, radius, gridOf(workspace, particle));
}

export function coagulationRates(
  box: usize,
  particle: usize,
  radius: usize,
  concentration: usize,
  coefficient: usize,
  overflow: i32,
  gain: usize,
  loss: usize,
  workspace: usize,
): void {
  for (let b: usize = 0; b < box; b++) {
    const row: usize = 8 * particle * b;
    const c = concentration + row;
    const k = coefficient + row * particle;
    if (gain) gains(particle, c, k, overflow, gain + row, loss ? loss + row : 0, workspace);
    else if (loss) losses(particle, 0, particle, c, k, c, loss + row);
  }
}
