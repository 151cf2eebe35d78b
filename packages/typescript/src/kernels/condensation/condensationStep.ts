import type { FieldValues, Implementation } from "@aitken/contracts";
import { condensationStep as kernel } from "@aitken/contracts/kernels";
import {
  addedTogether,
  describeParticles,
  type Particles,
  particlesIn,
  partitions,
  perParticle,
} from "../../formulas/condensation/particles.ts";
import { activityIn, pureConcentration, transportCoefficient, vaporOf } from "../../formulas/condensation/vapor.ts";

type Values = FieldValues<typeof kernel>;

export const condensationStep: Implementation<typeof kernel> = {
  kernel,
  /** What is known of the particles of a box, and the change of each one's mass. */
  workspace: ({ particle }) => (perParticle + 1) * particle,
  run(values) {
    const { box, species, particle: n, workspace, latentHeat, energy } = values;
    const particles = particlesIn(workspace, n);
    const change = workspace.subarray(perParticle * n, (perParticle + 1) * n);
    for (let b = 0; b < box; b++) {
      describeParticles(values, b, particles);
      let released = 0;
      for (let s = 0; s < species; s++) {
        if (partitions(values, s)) requests(values, b, s, particles, change);
        else change.fill(0);
        if (values.massRate) values.massRate.set(change, (b * species + s) * n);
        const moved = transfer(values, b, s, change);
        if (latentHeat) released += moved * latentHeat[s]!;
      }
      if (energy) energy[b] = released;
    }
  },
};

/** The rate of mass [kg/s] at which each particle would take up a species. */
const requests = (values: Values, b: number, s: number, particles: Particles, rate: Float64Array): void => {
  const { species, particle: n, mass, gasConcentration } = values;
  const { inverseRadius } = particles;
  const vapor = vaporOf(values, b, s);
  const gas = gasConcentration[b * species + s]!;
  const row = (b * species + s) * n;
  for (let i = 0; i < n; i++) {
    const inverse = inverseRadius[i]!;
    if (inverse === 0) {
      rate[i] = 0;
      continue;
    }
    const surface = activityIn(vapor, particles, i, mass[row + i]!) * pureConcentration(vapor, inverse);
    rate[i] = transportCoefficient(vapor, inverse, surface) * (gas - surface);
  }
};

/**
 * Moves what can be moved: a particle gives at most what it holds, and all together take at most what there is.
 * Comparisons are written so that a NaN stays one.
 * @returns what all particles took up, less what they gave off [kg/m³]
 */
const transfer = (values: Values, b: number, s: number, change: Float64Array): number => {
  const { species, particle: n, mass, concentration, gasConcentration, timeStep, massTransfer } = values;
  const row = (b * species + s) * n;
  const start = b * n;
  let given = 0;
  let wanted = 0;
  for (let begin = 0; begin < n; begin += addedTogether) {
    const end = Math.min(begin + addedTogether, n);
    let givenHere = 0;
    let wantedHere = 0;
    for (let i = begin; i < end; i++) {
      const request = change[i]! * timeStep;
      const held = mass[row + i]!;
      const possible = Math.max(request, -held);
      change[i] = possible;
      if (possible > 0) wantedHere += possible * concentration[start + i]!;
      else givenHere -= possible * concentration[start + i]!;
    }
    given += givenHere;
    wanted += wantedHere;
  }
  const there = gasConcentration[b * species + s]! + given;
  const share = wanted <= there ? 1 : there / wanted;
  for (let i = 0; i < n; i++) {
    const moved = change[i]! > 0 ? change[i]! * share : change[i]!;
    mass[row + i] = mass[row + i]! + moved;
    if (massTransfer) massTransfer[row + i] = moved * concentration[start + i]!;
  }
  const rest = share === 1 ? there - wanted : 0 * share;
  gasConcentration[b * species + s] = Math.max(rest, 0);
  return wanted * share - given;
};
