import { layGrid } from "../../formulas/coagulation/fixedPivotGrid";
import { gains, gridOf, rateSize } from "../../formulas/coagulation/fixedPivotRates";
import { loadPair, storePair } from "../../lanes";

/** Gain and loss of one box, in whole pairs, and what they need. */
export function workspace(box: u64, particle: u64): u64 {
  return 2 * 8 * (particle + 1) + rateSize(particle);
}

// @ts-ignore: decorator
@inline
function ratesOf(workspace: usize, n: usize): usize {
  return workspace + 2 * 8 * (n + 1);
}

export function prepare(
  box: usize,
  particle: usize,
  radius: usize,
  coefficient: usize,
  overflow: i32,
  timeStep: f64,
  concentration: usize,
  workspace: usize,
): void {
  layGrid(particle, radius, gridOf(ratesOf(workspace, particle), particle));
}

export function coagulationStep(
  box: usize,
  particle: usize,
  radius: usize,
  coefficient: usize,
  overflow: i32,
  timeStep: f64,
  concentration: usize,
  workspace: usize,
): void {
  const gain = workspace;
  const loss = workspace + 8 * (particle + 1);
  const step = f64x2.splat(timeStep);
  for (let b: usize = 0; b < box; b++) {
    const row: usize = 8 * particle * b;
    const c = concentration + row;
    gains(particle, c, coefficient + row * particle, overflow, gain, loss, ratesOf(workspace, particle));
    for (let i: usize = 0; i < particle; i += 2) {
      const whole = i + 1 < particle;
      const change = f64x2.mul(step, f64x2.sub(v128.load(gain + 8 * i), v128.load(loss + 8 * i)));
      storePair(c + 8 * i, f64x2.add(loadPair(c + 8 * i, whole), change), whole);
    }
  }
}
