import {
  describeParticles,
  describeSpecies,
  paddedSize,
  particlesSize,
} from "../../formulas/condensation/particles";
import {
  activityIn,
  describeVapor,
  pureConcentration,
  transportCoefficient,
  vaporSize,
} from "../../formulas/condensation/vapor";
import { addedTogether, loadPair, storePair, sum } from "../../lanes";

const kappaActivity = 1;

/** What is known of the particles of a box, the change of each one's mass, and one vapor. */
export function workspace(box: u64, species: u64, particle: u64): u64 {
  return particlesSize(<usize>species, <usize>particle) + paddedSize(<usize>particle) + vaporSize;
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
  latentHeat: usize,
  timeStep: f64,
  mass: usize,
  gasConcentration: usize,
  massRate: usize,
  massTransfer: usize,
  energy: usize,
  workspace: usize,
): void {
  const water = activity == kappaActivity ? <usize>waterIndex : species;
  const size: usize = 8 * particle;
  const change = workspace + particlesSize(species, particle);
  const vapor = change + paddedSize(particle);
  describeSpecies(workspace, species, particle, density, molarMass);
  for (let b: usize = 0; b < box; b++) {
    const c = concentration + size * b;
    const t = load<f64>(temperature + 8 * b * temperatureStride);
    describeParticles(workspace, species, particle, mass + size * species * b, c, kappa, water);
    let released: f64 = 0;
    for (let s: usize = 0; s < species; s++) {
      const at = species * b + s;
      const accommodation = load<f64>(massAccommodation + 8 * s);
      const diffusion = load<f64>(diffusionCoefficient + 8 * s);
      const heat: f64 = latentHeat ? load<f64>(latentHeat + 8 * s) : 0;
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
          heat,
        );
        rates(particle, m, vapor, s == water, heat != 0, workspace, change);
      }
      if (massRate) memory.copy(massRate + size * at, change, size);
      const moved = transfer(particle, m, c, gas, timeStep, massTransfer ? massTransfer + size * at : 0, change);
      if (latentHeat) released += moved * heat;
    }
    if (energy) store<f64>(energy + 8 * b, released);
  }
}

/** The rate of mass [kg/s] at which each particle would take a species up. */
function rates(
  n: usize,
  mass: usize,
  vapor: usize,
  isWater: bool,
  isHeated: bool,
  particles: usize,
  rate: usize,
): void {
  const size = paddedSize(n);
  const zero = f64x2.splat(0);
  for (let i: usize = 0; i < n; i += 2) {
    const at = particles + 8 * i;
    const inverseRadius = v128.load(at);
    const m = loadPair(mass + 8 * i, i + 1 < n);
    const activity = activityIn(vapor, isWater, m, v128.load(at + size), v128.load(at + 2 * size));
    const surface = f64x2.mul(activity, pureConcentration(vapor, inverseRadius));
    const transport = transportCoefficient(vapor, inverseRadius, surface, isHeated);
    const uptake = f64x2.mul(transport, f64x2.sub(v128.load64_splat(vapor), surface));
    v128.store(rate + 8 * i, v128.andnot(uptake, f64x2.eq(inverseRadius, zero)));
  }
}

/**
 * Moves what can be moved: a particle gives at most what it holds, and all together take at most what there is. The changes
 * are the rates when it begins. Comparisons are written so that a NaN stays one.
 * @returns what all particles took up, less what they gave off [kg/m³]
 */
function transfer(
  n: usize,
  mass: usize,
  concentration: usize,
  gas: usize,
  timeStep: f64,
  massTransfer: usize,
  change: usize,
): f64 {
  const zero = f64x2.splat(0);
  const step = f64x2.splat(timeStep);
  let given = zero;
  let wanted = zero;
  for (let begin: usize = 0; begin < n; begin += addedTogether) {
    const end = min(begin + addedTogether, n);
    let givenHere = zero;
    let wantedHere = zero;
    for (let i = begin; i < end; i += 2) {
      const whole = i + 1 < n;
      const held = loadPair(mass + 8 * i, whole);
      const possible = f64x2.pmax(f64x2.mul(v128.load(change + 8 * i), step), f64x2.neg(held));
      v128.store(change + 8 * i, possible);
      const moved = f64x2.mul(possible, loadPair(concentration + 8 * i, whole));
      wantedHere = f64x2.add(wantedHere, f64x2.pmax(moved, zero));
      givenHere = f64x2.sub(givenHere, f64x2.pmin(moved, zero));
    }
    given = f64x2.add(given, givenHere);
    wanted = f64x2.add(wanted, wantedHere);
  }
  const evaporated = sum(given);
  const there = load<f64>(gas) + evaporated;
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
  return asked * share - evaporated;
}
