import { loadPair } from "../../lanes";

/** The mass of each species in a new particle. */
export function workspace(box: u64, species: u64, particle: u64): u64 {
  return 8 * species;
}

export function nucleationStep(
  box: usize,
  species: usize,
  particle: usize,
  nucleationRate: usize,
  nucleationRateStride: usize,
  timeStep: f64,
  formationDiameter: f64,
  moleculeCount: usize,
  molarMass: usize,
  density: usize,
  gasConcentration: usize,
  mass: usize,
  concentration: usize,
  number: usize,
  massTransfer: usize,
  workspace: usize,
): void {
  const newMass = workspace;
  const size: usize = 8 * particle;
  describe(species, formationDiameter, moleculeCount, molarMass, density, newMass);
  for (let b: usize = 0; b < box; b++) {
    const gas = gasConcentration + 8 * species * b;
    const m = mass + size * species * b;
    const c = concentration + size * b;
    const slot = freeSlot(species, particle, m, c);
    let formed: f64 = slot == particle ? 0 : load<f64>(nucleationRate + 8 * b * nucleationRateStride) * timeStep;
    let scarcest = species;
    for (let s: usize = 0; s < species && formed > 0; s++) {
      const one = load<f64>(newMass + 8 * s);
      if (one == 0) continue;
      const allowed = load<f64>(gas + 8 * s) / one;
      if (allowed >= formed) continue;
      formed = allowed;
      scarcest = s;
    }
    if (number) store<f64>(number + 8 * b, formed);
    for (let s: usize = 0; s < species; s++) {
      const one = load<f64>(newMass + 8 * s);
      const there = load<f64>(gas + 8 * s);
      const moved = s == scarcest ? there : formed * one;
      if (massTransfer) store<f64>(massTransfer + 8 * (species * b + s), moved);
      store<f64>(gas + 8 * s, there - moved);
      if (formed != 0) store<f64>(m + size * s + 8 * slot, one);
    }
    if (formed != 0) store<f64>(c + 8 * slot, formed);
  }
}

/** Masses of the species in a sphere of the given diameter, in the proportions of their molecules. */
function describe(
  species: usize,
  diameter: f64,
  moleculeCount: usize,
  molarMass: usize,
  density: usize,
  newMass: usize,
): void {
  let volume: f64 = 0;
  for (let at: usize = 0; at < 8 * species; at += 8)
    volume += (load<f64>(moleculeCount + at) * load<f64>(molarMass + at)) / load<f64>(density + at);
  const perMole = ((Math.PI / 6) * (diameter * diameter * diameter)) / volume;
  for (let at: usize = 0; at < 8 * species; at += 8)
    store<f64>(newMass + at, perMole * (load<f64>(moleculeCount + at) * load<f64>(molarMass + at)));
}

/** The first slot of a box without mass and number; n where all are taken. */
function freeSlot(species: usize, n: usize, mass: usize, concentration: usize): usize {
  const zero = f64x2.splat(0);
  for (let i: usize = 0; i < n; i += 2) {
    const whole = i + 1 < n;
    let free = f64x2.eq(loadPair(concentration + 8 * i, whole), zero);
    for (let s: usize = 0; s < species && v128.any_true(free); s++)
      free = v128.and(free, f64x2.eq(loadPair(mass + 8 * (n * s + i), whole), zero));
    if (i64x2.extract_lane(free, 0) != 0) return i;
    if (whole && i64x2.extract_lane(free, 1) != 0) return i + 1;
  }
  return n;
}
