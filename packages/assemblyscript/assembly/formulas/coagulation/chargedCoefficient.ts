import { loadPair } from "../../lanes";
import { exp } from "../../math/exp";
import { tileColumns } from "../../pairs";
import { mobilityOf } from "../gas/air";
import { chahl2019Dimensionless } from "./chahl2019Dimensionless";
import { coulombPotentialRatio } from "./coulombPotentialRatio";
import { diffusiveKnudsenNumberOf, lack, limitRatio, reduced } from "./diffusiveKnudsenNumber";
import { dyachkov2007Dimensionless } from "./dyachkov2007Dimensionless";
import { gatti2008Dimensionless } from "./gatti2008Dimensionless";
import { gopalakrishnan2012Dimensionless } from "./gopalakrishnan2012Dimensionless";
import { hardSphereDimensionless } from "./hardSphereDimensionless";

// Coagulation coefficient of two charged particles, H(Kn_D, φ) f R³ η_k²/(m η_c) with a model's H, of a row of pairs at a time.
// Gopalakrishnan & Hogan (2012), Phys. Rev. E 85, 026410; Chahl & Gopalakrishnan (2019), Aerosol Sci. Technol. 53, 933.

/** η_k²/η_c of a potential φ, whose factors alone overflow or vanish. */
// @ts-ignore: decorator
@inline
function enhancement(potential: v128, lack: v128): v128 {
  const zero = f64x2.splat(0);
  const attraction = f64x2.add(f64x2.splat(1), f64x2.pmax(potential, zero));
  const repulsion = exp(f64x2.pmin(potential, zero));
  const kinetic = f64x2.mul(f64x2.mul(attraction, attraction), repulsion);
  return v128.bitselect(
    f64x2.splat(1),
    f64x2.div(f64x2.mul(kinetic, lack), f64x2.abs(potential)),
    f64x2.eq(potential, zero),
  );
}

// The choices of a model in the declaration; the last is chahl2019.
const hardSphere = 2;
const dyachkov2007 = 3;
const gatti2008 = 4;
const gopalakrishnan2012 = 5;

/** Of a row of a tile: φ, then Kn_D and H in its place, then f R³ η_k²/(m η_c). */
const bufferSize: usize = 8 * tileColumns;
const potentials = memory.data(3 * 8 * 64);
const numbers = potentials + bufferSize;
const factors = numbers + bufferSize;

/** Puts what pairs need of each particle into four rows of the given size, in whole pairs: radius, mass, friction factor, charge. */
export function describeCharged(
  n: usize,
  radius: usize,
  mass: usize,
  charge: usize,
  air: usize,
  rows: usize,
  size: usize,
): void {
  const one = f64x2.splat(1);
  for (let i: usize = 0; i < n; i += 2) {
    const whole = i + 1 < n;
    const r = loadPair(radius + 8 * i, whole);
    const at = rows + 8 * i;
    v128.store(at, r);
    v128.store(at + size, loadPair(mass + 8 * i, whole));
    v128.store(at + 2 * size, f64x2.div(one, mobilityOf(air, r, f64x2.div(one, r))));
    v128.store(at + 3 * size, loadPair(charge + 8 * i, whole));
  }
}

/** Adds the coefficients [m³/s] of particle i with those from `from` to `to` − 1 by a model. */
export function addChargedRow(
  model: i32,
  temperature: f64,
  i: usize,
  from: usize,
  to: usize,
  rows: usize,
  size: usize,
  out: usize,
): void {
  const end: usize = 8 * (to - from);
  const others = rows + 8 * from;
  const t = f64x2.splat(temperature);
  for (let at: usize = 0; at < end; at += 16) describePair(false, rows + 8 * i, others + at, size, t, at);
  addDescribed(model, end, out + 8 * from);
}

/** Adds the coefficients [m³/s] of so many pairs by a model, of each particle with the one `half` bytes further on. */
export function addChargedPairs(
  model: i32,
  temperature: f64,
  pairs: usize,
  half: usize,
  rows: usize,
  size: usize,
  sums: usize,
): void {
  const t = f64x2.splat(temperature);
  for (let from: usize = 0; from < 8 * pairs; from += bufferSize) {
    const end: usize = min<usize>(8 * pairs - from, bufferSize);
    for (let at: usize = 0; at < end; at += 16)
      describePair(true, rows + from + at, rows + half + from + at, size, t, at);
    addDescribed(model, end, sums + from);
  }
}

/** Adds the coefficients of the pairs that were described. */
function addDescribed(model: i32, end: usize, sums: usize): void {
  switch (model) {
    case hardSphere:
      for (let at: usize = 0; at < end; at += 16)
        v128.store(numbers + at, hardSphereDimensionless(v128.load(numbers + at)));
      break;
    case dyachkov2007:
      for (let at: usize = 0; at < end; at += 16)
        v128.store(numbers + at, dyachkov2007Dimensionless(v128.load(numbers + at), v128.load(potentials + at)));
      break;
    case gatti2008:
      for (let at: usize = 0; at < end; at += 16)
        v128.store(numbers + at, gatti2008Dimensionless(v128.load(numbers + at), v128.load(potentials + at)));
      break;
    case gopalakrishnan2012:
      for (let at: usize = 0; at < end; at += 16)
        v128.store(numbers + at, gopalakrishnan2012Dimensionless(v128.load(numbers + at), v128.load(potentials + at)));
      break;
    default:
      for (let at: usize = 0; at < end; at += 16)
        v128.store(numbers + at, chahl2019Dimensionless(v128.load(numbers + at), v128.load(potentials + at)));
  }
  for (let at: usize = 0; at < end; at += 16) {
    const coefficient = f64x2.mul(v128.load(numbers + at), v128.load(factors + at));
    v128.store(sums + at, f64x2.add(v128.load(sums + at), coefficient));
  }
}

/** One particle with two others, or two with two. */
// @ts-ignore: decorator
@inline
function describePair(several: bool, one: usize, others: usize, size: usize, temperature: v128, at: usize): void {
  const radius = first(several, one);
  const otherRadius = v128.load(others);
  const potential = coulombPotentialRatio(
    radius,
    otherRadius,
    first(several, one + 3 * size),
    v128.load(others + 3 * size),
    temperature,
    f64x2.splat(-Infinity),
  );
  const reach = f64x2.add(radius, otherRadius);
  const mass = reduced(first(several, one + size), v128.load(others + size));
  const friction = reduced(first(several, one + 2 * size), v128.load(others + 2 * size));
  const missing = lack(potential);
  const volume = f64x2.mul(f64x2.mul(reach, reach), reach);
  const factor = f64x2.mul(f64x2.mul(f64x2.div(friction, mass), volume), enhancement(potential, missing));
  v128.store(potentials + at, potential);
  v128.store(
    numbers + at,
    diffusiveKnudsenNumberOf(reach, mass, friction, limitRatio(potential, missing), temperature),
  );
  v128.store(factors + at, factor);
}

// @ts-ignore: decorator
@inline
function first(several: bool, one: usize): v128 {
  return several ? v128.load(one) : v128.load64_splat(one);
}
