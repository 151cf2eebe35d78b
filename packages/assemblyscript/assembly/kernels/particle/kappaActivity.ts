import { loadPair, storePair } from "../../lanes";

/** Of each species: amount per mass, and κ times volume per mass, 0 of water. */
export function workspace(box: u64, species: u64, particle: u64): u64 {
  return 2 * 8 * species;
}

export function kappaActivity(
  box: usize,
  species: usize,
  particle: usize,
  massConcentration: usize,
  kappa: usize,
  density: usize,
  molarMass: usize,
  waterIndex: i32,
  activity: usize,
  workspace: usize,
): void {
  if (activity == 0) return;
  const water = <usize>waterIndex;
  const amounts = workspace;
  const solutes = workspace + 8 * species;
  for (let s: usize = 0; s < species; s++) {
    store<f64>(amounts + 8 * s, 1 / load<f64>(molarMass + 8 * s));
    store<f64>(solutes + 8 * s, s == water ? 0 : load<f64>(kappa + 8 * s) / load<f64>(density + 8 * s));
  }
  if (species == 0) return;
  const size: usize = 8 * particle;
  const zero = f64x2.splat(0);
  const volumePerMass = f64x2.splat(1 / load<f64>(density + 8 * water));
  for (let b: usize = 0; b < box; b++)
    for (let i: usize = 0; i < particle; i += 2) {
      const whole = i + 1 < particle;
      const first = size * species * b + 8 * i;
      let total = zero;
      let solute = zero;
      for (let s: usize = 0, at = first; s < species; s++, at += size) {
        const m = loadPair(massConcentration + at, whole);
        total = f64x2.add(total, f64x2.mul(m, v128.load64_splat(amounts + 8 * s)));
        solute = f64x2.add(solute, f64x2.mul(m, v128.load64_splat(solutes + 8 * s)));
      }
      for (let s: usize = 0, at = first; s < species; s++, at += size) {
        const m = loadPair(massConcentration + at, whole);
        let part: v128;
        let all = total;
        if (s == water) {
          part = f64x2.mul(m, volumePerMass);
          all = f64x2.add(part, solute);
        } else part = f64x2.mul(m, v128.load64_splat(amounts + 8 * s));
        const empty = f64x2.eq(s == water ? part : all, zero);
        storePair(activity + at, v128.andnot(f64x2.div(part, all), empty), whole);
      }
    }
}
