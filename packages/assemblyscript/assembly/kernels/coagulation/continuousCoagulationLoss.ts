import { losses } from "../../formulas/coagulation/fixedPivotRates";
import { loadPair, storePair } from "../../lanes";

/** Weights of the trapezoid rule, and the same times the concentration of one box. */
export function workspace(box: u64, particle: u64): u64 {
  return 2 * 8 * particle;
}

export function prepare(
  box: usize,
  particle: usize,
  radius: usize,
  concentration: usize,
  coefficient: usize,
  loss: usize,
  workspace: usize,
): void {
  for (let j: usize = 0; j < particle; j++) {
    const after = load<f64>(radius + 8 * min(j + 1, particle - 1));
    const before = load<f64>(radius + 8 * (j > 0 ? j - 1 : 0));
    store<f64>(workspace + 8 * j, 0.5 * (after - before));
  }
}

export function continuousCoagulationLoss(
  box: usize,
  particle: usize,
  radius: usize,
  concentration: usize,
  coefficient: usize,
  loss: usize,
  workspace: usize,
): void {
  const size: usize = 8 * particle;
  const weighted = workspace + size;
  for (let b: usize = 0; b < box; b++) {
    const c = concentration + size * b;
    for (let j: usize = 0; j < size; j += 16) {
      const whole = j + 16 <= size;
      storePair(weighted + j, f64x2.mul(loadPair(workspace + j, whole), loadPair(c + j, whole)), whole);
    }
    losses(particle, 0, particle, c, coefficient + size * particle * b, weighted, loss + size * b);
  }
}
