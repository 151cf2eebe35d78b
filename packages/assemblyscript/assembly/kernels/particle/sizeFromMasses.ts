import { radiusOf } from "../../formulas/particle/sphereRadius";
import { loadPair, storePair } from "../../lanes";

/** Of each species: volume per mass. */
export function workspace(box: u64, species: u64, particle: u64): u64 {
  return 8 * species;
}

export function sizeFromMasses(
  box: usize,
  species: usize,
  particle: usize,
  mass: usize,
  density: usize,
  volume: usize,
  radius: usize,
  totalMass: usize,
  workspace: usize,
): void {
  const size: usize = 8 * particle;
  for (let s: usize = 0; s < species; s++) store<f64>(workspace + 8 * s, 1 / load<f64>(density + 8 * s));
  for (let b: usize = 0; b < box; b++)
    for (let i: usize = 0; i < particle; i += 2) {
      const whole = i + 1 < particle;
      const at = size * b + 8 * i;
      let from = mass + size * species * b + 8 * i;
      let masses = f64x2.splat(0);
      let volumes = masses;
      for (let s: usize = 0; s < species; s++, from += size) {
        const m = loadPair(from, whole);
        masses = f64x2.add(masses, m);
        volumes = f64x2.add(volumes, f64x2.mul(m, v128.load64_splat(workspace + 8 * s)));
      }
      if (totalMass) storePair(totalMass + at, masses, whole);
      if (volume) storePair(volume + at, volumes, whole);
      if (radius) storePair(radius + at, radiusOf(volumes), whole);
    }
}
