import { describeVapor, uptakeRate, vaporSize } from "../../formulas/condensation/vapor";
import { loadPair, storePair, sum } from "../../lanes";
import { cubeRoot } from "../../math/cubeRoot";

const kappaActivity = 1;

/** Smallest radius that a particle is given [m]. */
const smallestRadius: f64 = 1e-10;

/** Amounts of substance are scaled by 2^64, so that the inverse even of a subnormal one is finite; the factor cancels. */
const amountScale: f64 = 18446744073709551616.0;

/**
 * Per particle: inverse radius, inverse amount of substance, activity of water, change of mass. Per species: volume per mass,
 * amount per mass. And one vapor.
 */
export function workspace(box: u64, species: u64, particle: u64): u64 {
  return 4 * 8 * (particle + 1) + 2 * 8 * species + vaporSize;
}

export function condensationStep(
  box: usize,
  species: usize,
  particle: usize,
  temperature: usize,
  temperatureStride: usize,
  concentration: usize,
  vaporPressure: usize,
  density: usize,
  molarMass: usize,
  surfaceTension: usize,
  massAccommodation: usize,
  diffusionCoefficient: usize,
  activity: i32,
  kappa: usize,
  waterIndex: i32,
  partitioning: usize,
  timeStep: f64,
  mass: usize,
  gasConcentration: usize,
  massRate: usize,
  massTransfer: usize,
  workspace: usize,
): void {
  const water = activity == kappaActivity ? <usize>waterIndex : species;
  const size: usize = 8 * particle;
  const change = workspace + 3 * paddedSize(particle);
  const perMass = workspace + 4 * paddedSize(particle);
  const amounts = perMass + 8 * species;
  const vapor = amounts + 8 * species;
  for (let s: usize = 0; s < species; s++) {
    store<f64>(perMass + 8 * s, 1 / load<f64>(density + 8 * s));
    store<f64>(amounts + 8 * s, amountScale / load<f64>(molarMass + 8 * s));
  }
  for (let b: usize = 0; b < box; b++) {
    const c = concentration + size * b;
    const t = load<f64>(temperature + 8 * b * temperatureStride);
    describe(species, particle, mass + size * species * b, c, perMass, kappa, water, workspace);
    for (let s: usize = 0; s < species; s++) {
      const at = species * b + s;
      const accommodation = load<f64>(massAccommodation + 8 * s);
      const diffusion = load<f64>(diffusionCoefficient + 8 * s);
      const gas = gasConcentration + 8 * at;
      const m = mass + size * at;
      if (accommodation == 0 || diffusion == 0 || (partitioning != 0 && load<u8>(partitioning + s) == 0)) {
        memory.fill(change, 0, paddedSize(particle));
      } else {
        describeVapor(
          vapor,
          t,
          load<f64>(gas),
          load<f64>(vaporPressure + 8 * at),
          load<f64>(molarMass + 8 * s),
          load<f64>(density + 8 * s),
          load<f64>(surfaceTension + 8 * s),
          accommodation,
          diffusion,
        );
        rates(particle, m, vapor, amounts + 8 * s, s == water, workspace);
      }
      if (massRate) memory.copy(massRate + size * at, change, size);
      transfer(particle, m, c, gas, timeStep, massTransfer ? massTransfer + size * at : 0, change);
    }
  }
}

/** Bytes of one row of the workspace. */
// @ts-ignore: decorator
@inline
function paddedSize(n: usize): usize {
  return 8 * ((n + 1) & ~1);
}

/**
 * Puts what all species need to know of each particle into the workspace, from the state at the start of the step: 1/r, 0 of
 * an empty slot; 1/Σ m/M; and where there is water, V_w/(V_w + Σ κ V) over the other species.
 */
function describe(
  species: usize,
  n: usize,
  mass: usize,
  concentration: usize,
  perMass: usize,
  kappa: usize,
  water: usize,
  workspace: usize,
): void {
  const zero = f64x2.splat(0);
  const one = f64x2.splat(1);
  const size = paddedSize(n);
  for (let i: usize = 0; i < n; i += 2) {
    const whole = i + 1 < n;
    let volume = zero;
    let amount = zero;
    let solute = zero;
    let waterVolume = zero;
    for (let s: usize = 0; s < species; s++) {
      const m = loadPair(mass + 8 * (n * s + i), whole);
      const v = f64x2.mul(m, v128.load64_splat(perMass + 8 * s));
      volume = f64x2.add(volume, v);
      amount = f64x2.add(amount, f64x2.mul(m, v128.load64_splat(perMass + 8 * (species + s))));
      if (water == species) continue;
      if (s == water) waterVolume = v;
      else solute = f64x2.add(solute, f64x2.mul(v, v128.load64_splat(kappa + 8 * s)));
    }
    const c = loadPair(concentration + 8 * i, whole);
    const cube = f64x2.pmax(
      f64x2.mul(volume, f64x2.splat(0.75 / Math.PI)),
      f64x2.splat(smallestRadius * smallestRadius * smallestRadius),
    );
    const empty = v128.or(f64x2.eq(volume, zero), f64x2.eq(c, zero));
    const at = workspace + 8 * i;
    v128.store(at, v128.andnot(f64x2.div(one, cubeRoot(cube)), empty));
    v128.store(at + size, f64x2.div(one, amount));
    if (water == species) continue;
    const dry = f64x2.eq(waterVolume, zero);
    v128.store(at + 2 * size, v128.andnot(f64x2.div(waterVolume, f64x2.add(waterVolume, solute)), dry));
  }
}

/** The rate of mass [kg/s] at which each particle would take a species up, into the last row of the workspace. */
function rates(n: usize, mass: usize, vapor: usize, amountPerMass: usize, isWater: bool, workspace: usize): void {
  const size = paddedSize(n);
  const zero = f64x2.splat(0);
  for (let i: usize = 0; i < n; i += 2) {
    const at = workspace + 8 * i;
    const inverseRadius = v128.load(at);
    const activity = isWater
      ? v128.load(at + 2 * size)
      : f64x2.mul(
          f64x2.mul(loadPair(mass + 8 * i, i + 1 < n), v128.load64_splat(amountPerMass)),
          v128.load(at + size),
        );
    const rate = uptakeRate(vapor, activity, inverseRadius);
    v128.store(at + 3 * size, v128.andnot(rate, f64x2.eq(inverseRadius, zero)));
  }
}

/**
 * Moves what can be moved: a particle gives at most what it holds, and all together take at most what there is. The changes
 * are the rates when it begins. Comparisons are written so that a NaN stays one.
 */
function transfer(
  n: usize,
  mass: usize,
  concentration: usize,
  gas: usize,
  timeStep: f64,
  massTransfer: usize,
  change: usize,
): void {
  const zero = f64x2.splat(0);
  const step = f64x2.splat(timeStep);
  let given = zero;
  let wanted = zero;
  for (let i: usize = 0; i < n; i += 2) {
    const whole = i + 1 < n;
    const held = loadPair(mass + 8 * i, whole);
    const possible = f64x2.pmax(f64x2.mul(v128.load(change + 8 * i), step), f64x2.neg(held));
    v128.store(change + 8 * i, possible);
    const moved = f64x2.mul(possible, loadPair(concentration + 8 * i, whole));
    wanted = f64x2.add(wanted, f64x2.pmax(moved, zero));
    given = f64x2.sub(given, f64x2.pmin(moved, zero));
  }
  const there = load<f64>(gas) + sum(given);
  const asked = sum(wanted);
  const share: f64 = asked <= there ? 1 : there / asked;
  const scale = f64x2.splat(share);
  const one = f64x2.splat(1);
  for (let i: usize = 0; i < n; i += 2) {
    const whole = i + 1 < n;
    const possible = v128.load(change + 8 * i);
    const moved = f64x2.mul(possible, v128.bitselect(scale, one, f64x2.gt(possible, zero)));
    storePair(mass + 8 * i, f64x2.add(loadPair(mass + 8 * i, whole), moved), whole);
    if (massTransfer) {
      const perVolume = f64x2.mul(moved, loadPair(concentration + 8 * i, whole));
      storePair(massTransfer + 8 * i, perVolume, whole);
    }
  }
  store<f64>(gas, asked <= there ? there - asked : 0 * share);
}
