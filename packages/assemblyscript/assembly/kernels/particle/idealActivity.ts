import { loadPair, storePair } from "../../lanes";

const molar = 0;
const ofMass = 2;

/** Of each species: amount per mass. */
export function workspace(box: u64, species: u64, particle: u64): u64 {
  return 8 * species;
}

export function idealActivity(
  box: usize,
  species: usize,
  particle: usize,
  massConcentration: usize,
  basis: i32,
  molarMass: usize,
  density: usize,
  activity: usize,
  workspace: usize,
): void {
  if (activity == 0) return;
  const unit = basis == molar ? molarMass : density;
  for (let s: usize = 0; s < species; s++)
    store<f64>(workspace + 8 * s, basis == ofMass ? 1 : 1 / load<f64>(unit + 8 * s));
  const size: usize = 8 * particle;
  const zero = f64x2.splat(0);
  for (let b: usize = 0; b < box; b++)
    for (let i: usize = 0; i < particle; i += 2) {
      const whole = i + 1 < particle;
      const first = size * species * b + 8 * i;
      let total = zero;
      for (let s: usize = 0, at = first; s < species; s++, at += size)
        total = f64x2.add(total, amount(massConcentration + at, workspace + 8 * s, whole));
      const empty = f64x2.eq(total, zero);
      for (let s: usize = 0, at = first; s < species; s++, at += size) {
        const share = f64x2.div(amount(massConcentration + at, workspace + 8 * s, whole), total);
        storePair(activity + at, v128.andnot(share, empty), whole);
      }
    }
}

/** What there is of a species in two particles. */
// @ts-ignore: decorator
@inline
function amount(mass: usize, perMass: usize, whole: bool): v128 {
  return f64x2.mul(loadPair(mass, whole), v128.load64_splat(perMass));
}
