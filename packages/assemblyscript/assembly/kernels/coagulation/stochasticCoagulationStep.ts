import { additiveCoefficient } from "../../formulas/coagulation/additiveCoefficient";
import { addPairs, describeParticles, dns, mechanismRows, moving, none } from "../../formulas/coagulation/mechanisms";
import { sortByKey, sortingSize } from "../../formulas/coagulation/sortByKey";
import { airSize, describeAir } from "../../formulas/gas/air";
import { radiusOf } from "../../formulas/particle/sphereRadius";
import { loadPair } from "../../lanes";
import { collisions as forCollisions, permutation, philox, uniformOf, words } from "../../math/philox";
import { paddedSize } from "../../pairs";

/** Volume, mass, charge, radius and density of the droplets in pairs: the first ones, then the second ones. */
const dropletRows: usize = 5;

/**
 * Of a box: what droplets are sorted in, what is known of the air, volumes of droplets in their places, rows of the droplets in
 * pairs, coefficients.
 */
export function workspace(box: u64, species: u64, particle: u64): u64 {
  const pairs = particle / 2 + 1;
  return sortingSize(particle) + 8 + airSize + 8 * (particle + 1) + (2 * (dropletRows + mechanismRows) + 1) * 8 * pairs;
}

export function stochasticCoagulationStep(
  box: usize,
  species: usize,
  particle: usize,
  density: usize,
  boxVolume: usize,
  boxVolumeStride: usize,
  timeStep: f64,
  seed: i32,
  temperature: usize,
  temperatureStride: usize,
  pressure: usize,
  pressureStride: usize,
  diffusion: i32,
  sedimentation: i32,
  turbulence: i32,
  accommodation: f64,
  turbulentDissipation: usize,
  turbulentDissipationStride: usize,
  kinematicViscosity: usize,
  kinematicViscosityStride: usize,
  taylorMicroscaleReynoldsNumber: usize,
  taylorMicroscaleReynoldsNumberStride: usize,
  additive: usize,
  additiveStride: usize,
  mass: usize,
  charge: usize,
  multiplicity: usize,
  step: usize,
  collisions: usize,
  missedCollisions: usize,
  workspace: usize,
): void {
  const n = particle;
  const half = paddedSize(n / 2);
  const size: usize = 2 * half;
  const sorting = workspace;
  const air = (sorting + <usize>sortingSize(n) + 7) & ~7;
  const volumes: usize = air + airSize;
  const rows: usize = volumes + paddedSize(n);
  const mechanisms = rows + dropletRows * size;
  const coefficients = mechanisms + mechanismRows * size;
  for (let b: usize = 0; b < box; b++) {
    const at: usize = 8 * b;
    const row: usize = 8 * n;
    const masses = mass + species * row * b;
    const charges = charge ? charge + row * b : 0;
    const numbers = multiplicity + row * b;
    const steps = load<u32>(step + 4 * b);
    addVolumes(species, n, density, masses, volumes);
    const active = permute(n, <u32>b, steps, <u32>seed, numbers, volumes, sorting);
    const pairs = active / 2;
    gather(species, n, pairs, masses, charges, volumes, sorting, rows, half);
    const t = load<f64>(temperature + at * temperatureStride);
    describeAir(air, t, load<f64>(pressure + at * pressureStride));
    for (let side: usize = 0; side < 2; side++) {
      const first = rows + side * half;
      describeParticles(
        pairs,
        diffusion,
        sedimentation,
        turbulence,
        first + 3 * size,
        first + size,
        first + 2 * size,
        first + 4 * size,
        air,
        accommodation,
        mechanisms + side * half,
        size,
      );
    }
    memory.fill(coefficients, 0, half);
    let dissipation = f64x2.splat(0);
    let viscosity = dissipation;
    let reynolds = dissipation;
    if (turbulence != none) {
      dissipation = v128.load64_splat(turbulentDissipation + at * turbulentDissipationStride);
      viscosity = v128.load64_splat(kinematicViscosity + at * kinematicViscosityStride);
    }
    if (turbulence == dns)
      reynolds = v128.load64_splat(taylorMicroscaleReynoldsNumber + at * taylorMicroscaleReynoldsNumberStride);
    addPairs(
      diffusion,
      sedimentation,
      moving(turbulence, dissipation),
      t,
      dissipation,
      viscosity,
      reynolds,
      pairs,
      half,
      mechanisms,
      size,
      coefficients,
    );
    addAdditive(load<f64>(additive + at * additiveStride), pairs, half, rows, coefficients);
    // a(a − 1)/2 pairs for each of those that are tried.
    const tried: usize = active % 2 == 0 ? active - 1 : active;
    const scale = (timeStep / load<f64>(boxVolume + at * boxVolumeStride)) * <f64>tried;
    let collided: f64 = 0;
    let missed: f64 = 0;
    for (let p: usize = 0; p < pairs; p++) {
      if (p % 2 == 0) philox(<u32>(p / 2), <u32>b, steps, <u32>seed, forCollisions);
      const uniform = uniformOf(p % 2 != 0);
      const one: usize = load<u32>(sorting + 8 * p);
      const other: usize = load<u32>(sorting + 8 * p, 4);
      const more = load<f64>(numbers + 8 * one) >= load<f64>(numbers + 8 * other);
      const j = more ? one : other;
      const k = more ? other : one;
      const many = load<f64>(numbers + 8 * j);
      const few = load<f64>(numbers + 8 * k);
      const probability = many * load<f64>(coefficients + 8 * p) * scale;
      const whole = floor(probability);
      const wanted = uniform < probability - whole ? whole + 1 : whole;
      const times = min(wanted, floor(many / few));
      if (times == 0) continue;
      collided += times * few;
      missed += (wanted - times) * few;
      merge(species, n, j, k, times, masses, charges, numbers);
    }
    store<u32>(step + 4 * b, steps + 1);
    if (collisions) store<f64>(collisions + at, collided);
    if (missedCollisions) store<f64>(missedCollisions + at, missed);
  }
}

/** Volume of each droplet in its place. */
function addVolumes(species: usize, n: usize, density: usize, mass: usize, volumes: usize): void {
  for (let at: usize = 0; at < 8 * n; at += 16) {
    const whole = at + 8 < 8 * n;
    let volume = f64x2.splat(0);
    for (let s: usize = 0; s < species; s++) {
      const m = loadPair(mass + 8 * n * s + at, whole);
      volume = f64x2.add(volume, f64x2.div(m, v128.load64_splat(density + 8 * s)));
    }
    v128.store(volumes + at, volume);
  }
}

/** Puts the active droplets in random order; tells how many there are. */
function permute(n: usize, b: u32, step: u32, seed: u32, numbers: usize, volumes: usize, sorting: usize): usize {
  let active: usize = 0;
  for (let i: usize = 0; i < n; i++) {
    // What is NaN is not known to be nothing.
    if (load<f64>(numbers + 8 * i) <= 0 || load<f64>(volumes + 8 * i) <= 0) continue;
    store<u32>(sorting + 4 * active, <u32>i);
    active++;
  }
  const keys: usize = sorting + 4 * n;
  for (let i: usize = 0; i < n; i += 4) {
    philox(<u32>(i / 4), b, step, seed, permutation);
    memory.copy(keys + 4 * i, words, 4 * min(<usize>4, n - i));
  }
  sortByKey(sorting, n, active);
  return active;
}

/** Brings what mechanisms ask for of the droplets in pairs into rows. */
function gather(
  species: usize,
  n: usize,
  pairs: usize,
  mass: usize,
  charge: usize,
  volumes: usize,
  order: usize,
  rows: usize,
  half: usize,
): void {
  const size: usize = 2 * half;
  for (let p: usize = 0; p < 2 * pairs; p++) {
    const i: usize = load<u32>(order + 4 * p);
    const to = rows + (p % 2) * half + 8 * (p / 2);
    let total: f64 = 0;
    for (let s: usize = 0; s < species; s++) total += load<f64>(mass + 8 * (n * s + i));
    store<f64>(to, load<f64>(volumes + 8 * i));
    store<f64>(to + size, total);
    if (charge) store<f64>(to + 2 * size, load<f64>(charge + 8 * i));
  }
  for (let side: usize = 0; side < 2; side++) {
    const first = rows + side * half;
    for (let at = first; at < first + 8 * pairs; at += 16) {
      const volume = v128.load(at);
      v128.store(at + 3 * size, radiusOf(volume));
      v128.store(at + 4 * size, f64x2.div(v128.load(at + size), volume));
    }
  }
}

/** Adds Golovin's coefficients. */
function addAdditive(rate: f64, pairs: usize, half: usize, volumes: usize, sums: usize): void {
  if (rate == 0) return;
  const b = f64x2.splat(rate);
  for (let at: usize = 0; at < 8 * pairs; at += 16) {
    const more = additiveCoefficient(v128.load(volumes + at), v128.load(volumes + half + at), b);
    v128.store(sums + at, f64x2.add(v128.load(sums + at), more));
  }
}

/** Each droplet that k stands for takes so many of j's. */
function merge(
  species: usize,
  n: usize,
  j: usize,
  k: usize,
  times: f64,
  mass: usize,
  charge: usize,
  numbers: usize,
): void {
  const few = load<f64>(numbers + 8 * k);
  const left = load<f64>(numbers + 8 * j) - times * few;
  const share = floor(few / 2);
  // Of j there is something left, it shares with k, or its slot is empty. What is NaN is not known to be any of these.
  const ofJ = left > 0 ? left : left == 0 ? share : NaN;
  store<f64>(numbers + 8 * j, ofJ);
  store<f64>(numbers + 8 * k, left > 0 ? few : left == 0 ? few - share : NaN);
  for (let s: usize = 0; s < species; s++) take(mass + 8 * n * s, j, k, times, left > 0, ofJ == 0);
  if (charge) take(charge, j, k, times, left > 0, ofJ == 0);
}

function take(row: usize, j: usize, k: usize, times: f64, keeps: bool, empty: bool): void {
  const merged = times * load<f64>(row + 8 * j) + load<f64>(row + 8 * k);
  store<f64>(row + 8 * k, merged);
  if (!keeps) store<f64>(row + 8 * j, empty ? 0 : merged);
}
