import {
  describeParticles,
  describeSpecies,
  paddedSize,
  particlesSize,
} from "../../formulas/condensation/particles";
import { relaxedVolume, surfaceSlope } from "../../formulas/condensation/relaxation";
import {
  activityIn,
  describeVapor,
  pureConcentration,
  transportCoefficient,
  vaporSize,
} from "../../formulas/condensation/vapor";
import { addedTogether, loadPair, storePair, sum } from "../../lanes";

const kappaActivity = 1;

/**
 * What is known of the particles of a box; of their surfaces, a row each, the concentration in equilibrium and the volumes exchanged in
 * the whole step and in half of it; one vapor; and the gas at the end of a sub-step: a concentration that is nearly it, and what there
 * is more.
 */
export function workspace(box: u64, species: u64, particle: u64): u64 {
  return particlesSize(<usize>species, <usize>particle) + 3 * paddedSize(<usize>particle) + vaporSize + 16;
}

export function implicitCondensationStep(
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
  massTransfer: usize,
  massError: usize,
  energy: usize,
  workspace: usize,
): void {
  const water = activity == kappaActivity ? <usize>waterIndex : species;
  const size: usize = 8 * particle;
  const surfaces = workspace + particlesSize(species, particle);
  const whole = surfaces + paddedSize(particle);
  const half = whole + paddedSize(particle);
  const vapor = half + paddedSize(particle);
  const end = vapor + vaporSize;
  describeSpecies(workspace, species, particle, density, molarMass);
  if (massTransfer) memory.fill(massTransfer, 0, size * species * box);
  for (let b: usize = 0; b < box; b++) {
    const c = concentration + size * b;
    const t = load<f64>(temperature + 8 * b * temperatureStride);
    let released: f64 = 0;
    for (let first = true; ; first = false) {
      describeParticles(workspace, species, particle, mass + size * species * b, c, kappa, water);
      for (let s: usize = 0; s < species; s++) {
        const at = species * b + s;
        const accommodation = load<f64>(massAccommodation + 8 * s);
        const diffusion = load<f64>(diffusionCoefficient + 8 * s);
        const error: usize = massError ? massError + size * at : 0;
        if (accommodation == 0 || diffusion == 0 || (partitioning != 0 && load<u8>(partitioning + s) == 0)) {
          if (error) memory.fill(error, 0, size);
          continue;
        }
        const heat: f64 = latentHeat ? load<f64>(latentHeat + 8 * s) : 0;
        const gas = gasConcentration + 8 * at;
        const m = mass + size * at;
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
        const wholeToo = first && error != 0;
        const filled = wholeToo ? whole : 0;
        describeSurfaces(particle, m, vapor, s == water, heat != 0, workspace, timeStep, filled, surfaces, half);
        if (wholeToo) {
          memory.copy(error, m, size);
          settle(particle, load<f64>(gas), m, c, surfaces, whole, end);
          exchange(particle, error, c, surfaces, whole, end, 0);
        }
        settle(particle, load<f64>(gas), m, c, surfaces, half, end);
        released += exchange(particle, m, c, surfaces, half, end, massTransfer ? massTransfer + size * at : 0) * heat;
        const rest = load<f64>(end) + load<f64>(end, 8);
        store<f64>(gas, rest < 0 ? 0 : rest);
        if (!first && error) distances(particle, m, error);
      }
      if (!first) break;
    }
    if (energy) store<f64>(energy + 8 * b, released);
  }
}

/** What the particles of a box have of a species; `whole` is a row to fill, or 0. */
function describeSurfaces(
  n: usize,
  mass: usize,
  vapor: usize,
  isWater: bool,
  isHeated: bool,
  particles: usize,
  timeStep: f64,
  whole: usize,
  surfaces: usize,
  half: usize,
): void {
  const size = paddedSize(n);
  const zero = f64x2.splat(0);
  const step = f64x2.splat(timeStep);
  for (let i: usize = 0; i < n; i += 2) {
    const at = particles + 8 * i;
    const inverseRadius = v128.load(at);
    const inverseAmount = v128.load(at + size);
    const solute = v128.load(at + 2 * size);
    const empty = f64x2.eq(inverseRadius, zero);
    const m = loadPair(mass + 8 * i, i + 1 < n);
    const activity = activityIn(vapor, isWater, m, inverseAmount, solute);
    const pure = pureConcentration(vapor, inverseRadius);
    const surface = f64x2.mul(activity, pure);
    const transport = transportCoefficient(vapor, inverseRadius, surface, isHeated);
    const slope = surfaceSlope(vapor, isWater, m, inverseAmount, solute, activity, inverseRadius, pure);
    const volume = f64x2.mul(step, transport);
    v128.store(surfaces + 8 * i, v128.andnot(surface, empty));
    v128.store(half + 8 * i, v128.andnot(relaxedVolume(f64x2.mul(volume, f64x2.splat(0.5)), slope), empty));
    if (whole) v128.store(whole + 8 * i, v128.andnot(relaxedVolume(volume, slope), empty));
  }
}

/**
 * Puts into `end` the gas at the end of a sub-step, the root of G + Σ c max(−m, w (G − S)) = gas. Newton's method from above, of an
 * increasing convex function of straight pieces: what is emptied at one G is at the next, lower one, too, and G is exact once nothing
 * new is. It comes from sums of positive terms; a last step from the differences G − S makes what goes and what comes add up. NaN
 * ends it.
 */
function settle(
  n: usize,
  gas: f64,
  mass: usize,
  concentration: usize,
  surfaces: usize,
  volumes: usize,
  end: usize,
): void {
  const one = f64x2.splat(1);
  let near = f64.MAX_VALUE;
  let emptied: f64 = -1;
  while (true) {
    const before = emptied;
    const everywhere = f64x2.splat(near);
    let count = f64x2.splat(0);
    let given = f64x2.splat(0);
    let volume = f64x2.splat(0);
    let flow = f64x2.splat(0);
    let moved = f64x2.splat(0);
    for (let begin: usize = 0; begin < n; begin += addedTogether) {
      const last = min(begin + addedTogether, n);
      let givenHere = f64x2.splat(0);
      let volumeHere = f64x2.splat(0);
      let flowHere = f64x2.splat(0);
      let movedHere = f64x2.splat(0);
      for (let i = begin; i < last; i += 2) {
        const whole = i + 1 < n;
        const held = loadPair(mass + 8 * i, whole);
        const c = loadPair(concentration + 8 * i, whole);
        const surface = v128.load(surfaces + 8 * i);
        const w = v128.load(volumes + 8 * i);
        const change = f64x2.mul(w, f64x2.sub(everywhere, surface));
        const gone = f64x2.lt(change, f64x2.neg(held));
        const weight = v128.andnot(f64x2.mul(c, w), gone);
        count = f64x2.add(count, v128.and(one, gone));
        givenHere = f64x2.add(givenHere, v128.and(f64x2.mul(c, held), gone));
        volumeHere = f64x2.add(volumeHere, weight);
        flowHere = f64x2.add(flowHere, f64x2.mul(weight, surface));
        movedHere = f64x2.add(movedHere, v128.andnot(f64x2.mul(c, change), gone));
      }
      given = f64x2.add(given, givenHere);
      volume = f64x2.add(volume, volumeHere);
      flow = f64x2.add(flow, flowHere);
      moved = f64x2.add(moved, movedHere);
    }
    emptied = sum(count);
    const there = gas + sum(given);
    const whole = 1 + sum(volume);
    if (!(emptied > before)) {
      store<f64>(end, near);
      store<f64>(end, (there - near - sum(moved)) / whole, 8);
      return;
    }
    near = (there + sum(flow)) / whole;
  }
}

/**
 * Lets all particles exchange with the gas in `end`; what each takes is added to `massTransfer`, or to nothing.
 * @returns what they take, less what they give off [kg/m³]
 */
function exchange(
  n: usize,
  mass: usize,
  concentration: usize,
  surfaces: usize,
  volumes: usize,
  end: usize,
  massTransfer: usize,
): f64 {
  const near = v128.load64_splat(end);
  const rest = v128.load64_splat(end, 8);
  let all = f64x2.splat(0);
  for (let i: usize = 0; i < n; i += 2) {
    const whole = i + 1 < n;
    const held = loadPair(mass + 8 * i, whole);
    const w = v128.load(volumes + 8 * i);
    const wanted = f64x2.mul(w, f64x2.add(f64x2.sub(near, v128.load(surfaces + 8 * i)), rest));
    // An empty slot stays as it is, whatever the gas is.
    const change = v128.andnot(f64x2.pmax(wanted, f64x2.neg(held)), f64x2.eq(w, f64x2.splat(0)));
    const moved = f64x2.mul(change, loadPair(concentration + 8 * i, whole));
    storePair(mass + 8 * i, f64x2.add(held, change), whole);
    if (massTransfer) storePair(massTransfer + 8 * i, f64x2.add(loadPair(massTransfer + 8 * i, whole), moved), whole);
    all = f64x2.add(all, moved);
  }
  return sum(all);
}

/** How far each mass is from the one in `error`, into that. */
function distances(n: usize, mass: usize, error: usize): void {
  for (let i: usize = 0; i < n; i += 2) {
    const whole = i + 1 < n;
    const apart = f64x2.sub(loadPair(mass + 8 * i, whole), loadPair(error + 8 * i, whole));
    storePair(error + 8 * i, f64x2.abs(apart), whole);
  }
}
