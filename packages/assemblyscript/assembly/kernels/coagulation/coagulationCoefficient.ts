import { gravity } from "../../../build/constants.generated";
import { ayala2008Coefficient, ofBox } from "../../formulas/coagulation/ayala2008Coefficient";
import { addBrownianRow, brownianTile, describeBrownian } from "../../formulas/coagulation/brownian";
import { addChargedRow, describeCharged } from "../../formulas/coagulation/chargedCoefficient";
import { sedimentationCoefficient } from "../../formulas/coagulation/sedimentationCoefficient";
import { turbulentShearCoefficient } from "../../formulas/coagulation/turbulentShearCoefficient";
import { airSize, describeAir, mobilityOf } from "../../formulas/gas/air";
import { settlingVelocity } from "../../formulas/particle/airMobility";
import { loadPair } from "../../lanes";
import { paddedSize, rowOfTile, storeTile, tileColumns, tileRows } from "../../pairs";

const none = 0;
const brownian = 1;
const shear = 1;
const dns = 2;

/**
 * Four rows of particles for diffusion, of which the first has the radii, one of settling velocities and one of inertia times,
 * each in whole pairs; and the air's.
 */
export function workspace(box: u64, particle: u64): u64 {
  return 6 * 8 * (particle + 1) + airSize;
}

export function coagulationCoefficient(
  box: usize,
  particle: usize,
  radius: usize,
  temperature: usize,
  temperatureStride: usize,
  pressure: usize,
  pressureStride: usize,
  diffusion: i32,
  sedimentation: i32,
  turbulence: i32,
  mass: usize,
  charge: usize,
  density: usize,
  accommodation: f64,
  turbulentDissipation: usize,
  turbulentDissipationStride: usize,
  kinematicViscosity: usize,
  kinematicViscosityStride: usize,
  taylorMicroscaleReynoldsNumber: usize,
  taylorMicroscaleReynoldsNumberStride: usize,
  coefficient: usize,
  workspace: usize,
): void {
  if (coefficient == 0) return;
  const rows = workspace;
  const size = paddedSize(particle);
  const air = rows + 6 * size;
  for (let b: usize = 0; b < box; b++) {
    const first: usize = 8 * particle * b;
    const matrix = coefficient + first * particle;
    const r = radius + first;
    const t = load<f64>(temperature + 8 * b * temperatureStride);
    describeAir(air, t, load<f64>(pressure + 8 * b * pressureStride));
    if (diffusion == none) describeRadii(particle, r, rows);
    else if (diffusion == brownian) describeBrownian(particle, r, mass + first, air, accommodation, rows, size);
    else describeCharged(particle, r, mass + first, charge + first, air, rows, size);
    if (sedimentation != none || turbulence == dns) describeSettling(particle, density + first, air, rows, size);
    let dissipation = f64x2.splat(0);
    let viscosity = dissipation;
    let reynolds = dissipation;
    if (turbulence != none) {
      dissipation = v128.load64_splat(turbulentDissipation + 8 * b * turbulentDissipationStride);
      viscosity = v128.load64_splat(kinematicViscosity + 8 * b * kinematicViscosityStride);
    }
    if (turbulence == dns)
      reynolds = v128.load64_splat(taylorMicroscaleReynoldsNumber + 8 * b * taylorMicroscaleReynoldsNumberStride);
    // What does not move brings nothing together.
    const moves = turbulence == shear || (turbulence == dns && f64x2.extract_lane(dissipation, 0) != 0);
    const alone = diffusion == brownian && sedimentation == none && !moves;
    for (let top: usize = 0; top < particle; top += tileRows)
      for (let left = top; left < particle; left += tileColumns) {
        if (alone) {
          brownianTile(particle, top, left, rows, size, matrix);
          continue;
        }
        const right = min(left + tileColumns, particle);
        for (let i = top; i < min(top + tileRows, particle); i++) {
          const out = rowOfTile(i, left);
          const from = max(left, i & ~1);
          memory.fill(out + 8 * from, 0, paddedSize(right - from));
          if (diffusion == brownian) addBrownianRow(i, from, right, rows, size, out);
          else if (diffusion != none) addChargedRow(diffusion, t, i, from, right, rows, size, out);
          if (sedimentation != none) addSedimentationRow(i, from, right, rows, size, out);
          if (turbulence == shear) addShearRow(dissipation, viscosity, i, from, right, rows, out);
          else if (moves) addDropletRow(dissipation, viscosity, reynolds, i, from, right, rows, size, out);
        }
        storeTile(particle, top, left, matrix);
      }
  }
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

function addSedimentationRow(i: usize, from: usize, to: usize, rows: usize, size: usize, out: usize): void {
  const radius = v128.load64_splat(rows + 8 * i);
  const velocity = v128.load64_splat(rows + 4 * size + 8 * i);
  for (let at: usize = 8 * from, end: usize = 8 * to; at < end; at += 16)
    add(
      out + at,
      sedimentationCoefficient(
        radius,
        v128.load(rows + at),
        velocity,
        v128.load(rows + 4 * size + at),
        f64x2.splat(1),
      ),
    );
}

function addShearRow(
  dissipation: v128,
  viscosity: v128,
  i: usize,
  from: usize,
  to: usize,
  rows: usize,
  out: usize,
): void {
  const radius = v128.load64_splat(rows + 8 * i);
  for (let at: usize = 8 * from, end: usize = 8 * to; at < end; at += 16)
    add(out + at, turbulentShearCoefficient(radius, v128.load(rows + at), dissipation, viscosity));
}

function addDropletRow(
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
  const velocities = rows + 4 * size;
  const times = rows + 5 * size;
  const radius = v128.load64_splat(rows + 8 * i);
  const velocity = v128.load64_splat(velocities + 8 * i);
  const time = v128.load64_splat(times + 8 * i);
  const clustering = ofBox(viscosity, dissipation, reynolds);
  for (let at: usize = 8 * from, end: usize = 8 * to; at < end; at += 16)
    add(
      out + at,
      ayala2008Coefficient(
        radius,
        v128.load(rows + at),
        time,
        v128.load(times + at),
        velocity,
        v128.load(velocities + at),
        viscosity,
        dissipation,
        reynolds,
        clustering,
      ),
    );
}

// @ts-ignore: decorator
@inline
function add(sum: usize, term: v128): void {
  v128.store(sum, f64x2.add(v128.load(sum), term));
}
