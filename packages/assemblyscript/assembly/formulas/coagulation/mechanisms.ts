import { gravity } from "../../../build/constants.generated";
import { loadPair } from "../../lanes";
import { mobilityOf } from "../gas/air";
import { settlingVelocity } from "../particle/airMobility";
import { ayala2008Coefficient, ofBox } from "./ayala2008Coefficient";
import { addBrownianPairs, addBrownianRow, describeBrownian } from "./brownian";
import { addChargedPairs, addChargedRow, describeCharged } from "./chargedCoefficient";
import { sedimentationCoefficient } from "./sedimentationCoefficient";
import { turbulentShearCoefficient } from "./turbulentShearCoefficient";

// What brings particles of a box together, in the words of coagulationCoefficient. What pairs need of each particle is in rows of
// the same size: four for diffusion, of which the first has the radii, one of settling velocities and one of inertia times.
// Coefficients are added up, of particle i with a part of a row, or of two rows side by side.

export const none = 0;
export const brownian = 1;
export const shear = 1;
export const dns = 2;

/** How many rows there are. */
export const mechanismRows: usize = 6;

/** The turbulence that brings anything together: what does not move does not. */
// @ts-ignore: decorator
@inline
export function moving(turbulence: i32, dissipation: v128): i32 {
  return turbulence == dns && f64x2.extract_lane(dissipation, 0) == 0 ? none : turbulence;
}

/** Puts what pairs need of each of n particles into rows, in whole pairs. */
export function describeParticles(
  n: usize,
  diffusion: i32,
  sedimentation: i32,
  turbulence: i32,
  radius: usize,
  mass: usize,
  charge: usize,
  density: usize,
  air: usize,
  accommodation: f64,
  rows: usize,
  size: usize,
): void {
  if (diffusion == none) describeRadii(n, radius, rows);
  else if (diffusion == brownian) describeBrownian(n, radius, mass, air, accommodation, rows, size);
  else describeCharged(n, radius, mass, charge, air, rows, size);
  if (sedimentation != none || turbulence == dns) describeSettling(n, density, air, rows, size);
}

// What of a pair is the same in a box comes as arguments from outside all loops: then V8 computes it once.

/** Adds the coefficients [m³/s] of particle i with those from `from` to `to` − 1. */
// @ts-ignore: decorator
@inline
export function addRow(
  diffusion: i32,
  sedimentation: i32,
  turbulence: i32,
  temperature: f64,
  dissipation: v128,
  viscosity: v128,
  reynolds: v128,
  i: usize,
  from: usize,
  to: usize,
  rows: usize,
  size: usize,
  out: usize,
): void {
  if (diffusion == brownian) addBrownianRow(i, from, to, rows, size, out);
  else if (diffusion != none) addChargedRow(diffusion, temperature, i, from, to, rows, size, out);
  const one = rows + 8 * i;
  const others = rows + 8 * from;
  const end: usize = 8 * (to - from);
  const sums = out + 8 * from;
  if (sedimentation != none) addSedimentation(false, one, others, end, size, sums);
  if (turbulence == shear) addShear(false, dissipation, viscosity, one, others, end, sums);
  else if (turbulence == dns) addDropletRow(dissipation, viscosity, reynolds, one, others, end, size, sums);
}

/** Adds the coefficients [m³/s] of so many pairs, of each particle with the one `half` bytes further on. */
// @ts-ignore: decorator
@inline
export function addPairs(
  diffusion: i32,
  sedimentation: i32,
  turbulence: i32,
  temperature: f64,
  dissipation: v128,
  viscosity: v128,
  reynolds: v128,
  pairs: usize,
  half: usize,
  rows: usize,
  size: usize,
  sums: usize,
): void {
  if (diffusion == brownian) addBrownianPairs(pairs, half, rows, size, sums);
  else if (diffusion != none) addChargedPairs(diffusion, temperature, pairs, half, rows, size, sums);
  const others = rows + half;
  const end: usize = 8 * pairs;
  if (sedimentation != none) addSedimentation(true, rows, others, end, size, sums);
  if (turbulence == shear) addShear(true, dissipation, viscosity, rows, others, end, sums);
  else if (turbulence == dns) addDropletPairs(dissipation, viscosity, reynolds, rows, others, end, size, sums);
}

/** Radii in whole pairs. */
function describeRadii(n: usize, radius: usize, rows: usize): void {
  for (let i: usize = 0; i < n; i += 2) v128.store(rows + 8 * i, loadPair(radius + 8 * i, i + 1 < n));
}

/** Settling velocities v and inertia times v/g of spheres. */
function describeSettling(n: usize, density: usize, air: usize, rows: usize, size: usize): void {
  const one = f64x2.splat(1);
  for (let i: usize = 0; i < n; i += 2) {
    const at = rows + 8 * i;
    const r = v128.load(at);
    const v = settlingVelocity(r, loadPair(density + 8 * i, i + 1 < n), mobilityOf(air, r, f64x2.div(one, r)));
    v128.store(at + 4 * size, v);
    v128.store(at + 5 * size, f64x2.mul(v, f64x2.splat(1 / gravity)));
  }
}

// One particle with all others in a row, or as many first ones in pairs: which of both is known where these are inlined.

// @ts-ignore: decorator
@inline
function addSedimentation(several: bool, one: usize, others: usize, end: usize, size: usize, sums: usize): void {
  let radius = v128.load64_splat(one);
  let velocity = v128.load64_splat(one + 4 * size);
  for (let at: usize = 0; at < end; at += 16) {
    if (several) {
      radius = v128.load(one + at);
      velocity = v128.load(one + 4 * size + at);
    }
    add(
      sums + at,
      sedimentationCoefficient(
        radius,
        v128.load(others + at),
        velocity,
        v128.load(others + 4 * size + at),
        f64x2.splat(1),
      ),
    );
  }
}

// @ts-ignore: decorator
@inline
function addShear(
  several: bool,
  dissipation: v128,
  viscosity: v128,
  one: usize,
  others: usize,
  end: usize,
  sums: usize,
): void {
  let radius = v128.load64_splat(one);
  for (let at: usize = 0; at < end; at += 16) {
    if (several) radius = v128.load(one + at);
    add(sums + at, turbulentShearCoefficient(radius, v128.load(others + at), dissipation, viscosity));
  }
}

function addDropletRow(
  dissipation: v128,
  viscosity: v128,
  reynolds: v128,
  one: usize,
  others: usize,
  end: usize,
  size: usize,
  sums: usize,
): void {
  addDroplets(false, dissipation, viscosity, reynolds, one, others, end, size, sums);
}

function addDropletPairs(
  dissipation: v128,
  viscosity: v128,
  reynolds: v128,
  ones: usize,
  others: usize,
  end: usize,
  size: usize,
  sums: usize,
): void {
  addDroplets(true, dissipation, viscosity, reynolds, ones, others, end, size, sums);
}

// @ts-ignore: decorator
@inline
function addDroplets(
  several: bool,
  dissipation: v128,
  viscosity: v128,
  reynolds: v128,
  one: usize,
  others: usize,
  end: usize,
  size: usize,
  sums: usize,
): void {
  const velocities: usize = 4 * size;
  const times: usize = 5 * size;
  let radius = v128.load64_splat(one);
  let velocity = v128.load64_splat(one + velocities);
  let time = v128.load64_splat(one + times);
  const clustering = ofBox(viscosity, dissipation, reynolds);
  for (let at: usize = 0; at < end; at += 16) {
    if (several) {
      radius = v128.load(one + at);
      velocity = v128.load(one + velocities + at);
      time = v128.load(one + times + at);
    }
    add(
      sums + at,
      ayala2008Coefficient(
        radius,
        v128.load(others + at),
        time,
        v128.load(others + times + at),
        velocity,
        v128.load(others + velocities + at),
        viscosity,
        dissipation,
        reynolds,
        clustering,
      ),
    );
  }
}

// @ts-ignore: decorator
@inline
function add(sum: usize, term: v128): void {
  v128.store(sum, f64x2.add(v128.load(sum), term));
}
