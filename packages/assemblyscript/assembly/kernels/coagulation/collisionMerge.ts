import { radiusOf } from "../../formulas/particle/sphereRadius";
import { loadPair, storePair } from "../../lanes";

/** Of each species: volume per mass. */
export function workspace(box: u64, species: u64, particle: u64, pair: u64): u64 {
  return 8 * species;
}

export function collisionMerge(
  box: usize,
  species: usize,
  particle: usize,
  pair: usize,
  density: usize,
  recipient: usize,
  donor: usize,
  mass: usize,
  charge: usize,
  concentration: usize,
  radius: usize,
  workspace: usize,
): void {
  const size: usize = 8 * particle;
  for (let s: usize = 0; s < species; s++) store<f64>(workspace + 8 * s, 1 / load<f64>(density + 8 * s));
  for (let b: usize = 0; b < box; b++) {
    const masses = mass + size * species * b;
    for (let p = b * pair; p < (b + 1) * pair; p++) {
      // As an index without a sign what is negative is too large. A plan does not look at indices before.
      const to: usize = load<u32>(recipient + 4 * p);
      const from: usize = load<u32>(donor + 4 * p);
      if (to >= particle || from >= particle || to == from) continue;
      for (let s: usize = 0; s < species; s++) move(masses + size * s, to, from);
      if (charge) move(charge + size * b, to, from);
      store<f64>(concentration + size * b + 8 * from, 0);
    }
    if (!radius) continue;
    for (let i: usize = 0; i < particle; i += 2) {
      const whole = i + 1 < particle;
      let volume = f64x2.splat(0);
      for (let s: usize = 0; s < species; s++) {
        const m = loadPair(masses + size * s + 8 * i, whole);
        volume = f64x2.add(volume, f64x2.mul(m, v128.load64_splat(workspace + 8 * s)));
      }
      storePair(radius + size * b + 8 * i, radiusOf(volume), whole);
    }
  }
}

function move(row: usize, to: usize, from: usize): void {
  const recipient = row + 8 * to;
  const donor = row + 8 * from;
  store<f64>(recipient, load<f64>(recipient) + load<f64>(donor));
  store<f64>(donor, 0);
}
