import { laySplineGain, splineGain, splineGainSize } from "../../formulas/coagulation/splineGain";
import { loadPair, storePair } from "../../lanes";

/** Widths of the bins, the density of one box, and what the continuous gain needs. */
export function workspace(box: u64, particle: u64): u64 {
  return 2 * 8 * particle + splineGainSize(particle);
}

// @ts-ignore: decorator
@inline
function continuous(workspace: usize, n: usize): usize {
  return workspace + 2 * 8 * n;
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
  let width: f64 = 0;
  for (let i: usize = 0; i < particle; i++) {
    if (i + 1 < particle) width = load<f64>(radius + 8 * i, 8) - load<f64>(radius + 8 * i);
    store<f64>(workspace + 8 * i, width);
  }
  laySplineGain(particle, radius, continuous(workspace, particle));
}

export function splineCoagulationGain(
  box: usize,
  particle: usize,
  radius: usize,
  concentration: usize,
  coefficient: usize,
  gain: usize,
  workspace: usize,
): void {
  const size: usize = 8 * particle;
  const density = workspace + size;
  for (let b: usize = 0; b < box; b++) {
    const row = size * b;
    const own = gain + row;
    for (let i: usize = 0; i < size; i += 16) {
      const whole = i + 16 <= size;
      storePair(density + i, f64x2.div(loadPair(concentration + row + i, whole), loadPair(workspace + i, whole)), whole);
    }
    splineGain(particle, density, coefficient + row * particle, own, continuous(workspace, particle));
    for (let i: usize = 0; i < size; i += 16) {
      const whole = i + 16 <= size;
      storePair(own + i, f64x2.mul(loadPair(own + i, whole), loadPair(workspace + i, whole)), whole);
    }
  }
}
