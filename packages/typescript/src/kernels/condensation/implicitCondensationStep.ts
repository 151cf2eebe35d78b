import type { FieldValues, Implementation } from "@aitken/contracts";
import { implicitCondensationStep as kernel } from "@aitken/contracts/kernels";
import {
  addedTogether,
  describeParticles,
  type Particles,
  particlesIn,
  partitions,
  perParticle,
} from "../../formulas/condensation/particles.ts";
import { relaxedVolume, surfaceSlope } from "../../formulas/condensation/relaxation.ts";
import { activityIn, pureConcentration, transportCoefficient, vaporOf } from "../../formulas/condensation/vapor.ts";

type Values = FieldValues<typeof kernel>;

/** What the particles of a box have of one species. */
interface Surfaces {
  /** Its concentration in equilibrium with each particle [kg/m³]. */
  readonly concentration: Float64Array;
  /** The volume of vapor that each exchanges in a whole step and in half of one [m³]; 0 of an empty slot. */
  readonly whole: Float64Array;
  readonly half: Float64Array;
}

export const implicitCondensationStep: Implementation<typeof kernel> = {
  kernel,
  /** What is known of the particles of a box, and of their surfaces. */
  workspace: ({ particle }) => (perParticle + 3) * particle,
  run(values) {
    const { box, particle: n, workspace, energy } = values;
    const particles = particlesIn(workspace, n);
    const row = (index: number) => workspace.subarray((perParticle + index) * n, (perParticle + index + 1) * n);
    const surfaces: Surfaces = { concentration: row(0), whole: row(1), half: row(2) };
    for (let b = 0; b < box; b++) {
      const first = firstHalf(values, b, particles, surfaces);
      const second = secondHalf(values, b, particles, surfaces);
      if (energy) energy[b] = first + second;
    }
  },
};

/** Half of the step, and where the whole one would end as the mass error; gives the energy released [J/m³]. */
const firstHalf = (values: Values, b: number, particles: Particles, surfaces: Surfaces): number => {
  const { species, particle: n, mass, massTransfer, massError, latentHeat } = values;
  let released = 0;
  describeParticles(values, b, particles);
  for (let s = 0; s < species; s++) {
    const row = (b * species + s) * n;
    massTransfer?.fill(0, row, row + n);
    if (!partitions(values, s)) {
      massError?.fill(0, row, row + n);
      continue;
    }
    describeSurfaces(values, b, s, particles, surfaces);
    if (massError) {
      massError.set(mass.subarray(row, row + n), row);
      const gas = gasAfter(values, b, s, surfaces, surfaces.whole);
      exchange(values, b, s, surfaces, surfaces.whole, gas, massError, undefined);
    }
    released += advance(values, b, s, surfaces) * (latentHeat?.[s] ?? 0);
  }
  return released;
};

const secondHalf = (values: Values, b: number, particles: Particles, surfaces: Surfaces): number => {
  const { species, particle: n, mass, massError, latentHeat } = values;
  let released = 0;
  describeParticles(values, b, particles);
  for (let s = 0; s < species; s++) {
    if (!partitions(values, s)) continue;
    describeSurfaces(values, b, s, particles, surfaces);
    released += advance(values, b, s, surfaces) * (latentHeat?.[s] ?? 0);
    const row = (b * species + s) * n;
    if (massError) for (let i = row; i < row + n; i++) massError[i] = Math.abs(mass[i]! - massError[i]!);
  }
  return released;
};

const describeSurfaces = (values: Values, b: number, s: number, particles: Particles, surfaces: Surfaces): void => {
  const { species, particle: n, mass, timeStep } = values;
  const { concentration, whole, half } = surfaces;
  const vapor = vaporOf(values, b, s);
  const row = (b * species + s) * n;
  for (let i = 0; i < n; i++) {
    const inverse = particles.inverseRadius[i]!;
    if (inverse === 0) {
      concentration[i] = whole[i] = half[i] = 0;
      continue;
    }
    const m = mass[row + i]!;
    const activity = activityIn(vapor, particles, i, m);
    const pure = pureConcentration(vapor, inverse);
    const surface = activity * pure;
    const transport = transportCoefficient(vapor, inverse, surface);
    const slope = surfaceSlope(vapor, particles, i, m, activity, pure);
    concentration[i] = surface;
    whole[i] = relaxedVolume(timeStep, transport, slope);
    half[i] = relaxedVolume(0.5 * timeStep, transport, slope);
  }
};

/** The gas at the end of a sub-step [kg/m³]: a concentration that is nearly it, and what there is more. */
interface Gas {
  readonly near: number;
  readonly rest: number;
}

/**
 * What the particles leave of a gas: the root of G + Σ c max(−m, w (G − S)) = gas. Newton's method from above, of an increasing convex
 * function of straight pieces: what is emptied at one G is at the next, lower one, too, and G is exact once nothing new is. It comes
 * from sums of positive terms; a last step from the differences G − S makes what goes and what comes add up. NaN ends it.
 */
const gasAfter = (values: Values, b: number, s: number, surfaces: Surfaces, exchanged: Float64Array): Gas => {
  const { species, particle: n, mass, concentration: number, gasConcentration } = values;
  const row = (b * species + s) * n;
  const gas = gasConcentration[b * species + s]!;
  let near = Number.POSITIVE_INFINITY;
  for (let emptied = -1; ; ) {
    const before = emptied;
    emptied = 0;
    let there = gas;
    let volume = 1;
    let flow = 0;
    let moved = 0;
    for (let begin = 0; begin < n; begin += addedTogether) {
      const end = Math.min(begin + addedTogether, n);
      let givenHere = 0;
      let volumeHere = 0;
      let flowHere = 0;
      let movedHere = 0;
      for (let i = begin; i < end; i++) {
        const w = exchanged[i]!;
        const c = number[b * n + i]!;
        const surface = surfaces.concentration[i]!;
        const change = w * (near - surface);
        if (change < -mass[row + i]!) {
          emptied++;
          givenHere += c * mass[row + i]!;
        } else {
          volumeHere += c * w;
          flowHere += c * w * surface;
          movedHere += c * change;
        }
      }
      there += givenHere;
      volume += volumeHere;
      flow += flowHere;
      moved += movedHere;
    }
    if (!(emptied > before)) return { near, rest: (there - near - moved) / volume };
    near = (there + flow) / volume;
  }
};

/** Lets all particles exchange with a gas, from the masses in `into`; gives what they take, less what they give off [kg/m³]. */
const exchange = (
  { species, particle: n, concentration: number }: Values,
  b: number,
  s: number,
  { concentration }: Surfaces,
  exchanged: Float64Array,
  { near, rest }: Gas,
  into: Float64Array,
  massTransfer: Float64Array | undefined,
): number => {
  const row = (b * species + s) * n;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const w = exchanged[i]!;
    // An empty slot stays as it is, whatever the gas is.
    if (w === 0) continue;
    const held = into[row + i]!;
    const change = Math.max(w * (near - concentration[i]! + rest), -held);
    const moved = change * number[b * n + i]!;
    into[row + i] = held + change;
    if (massTransfer) massTransfer[row + i] = massTransfer[row + i]! + moved;
    sum += moved;
  }
  return sum;
};

/** Half of the step of one species in place; gives what the particles take, less what they give off [kg/m³]. */
const advance = (values: Values, b: number, s: number, surfaces: Surfaces): number => {
  const gas = gasAfter(values, b, s, surfaces, surfaces.half);
  const moved = exchange(values, b, s, surfaces, surfaces.half, gas, values.mass, values.massTransfer);
  values.gasConcentration[b * values.species + s] = Math.max(gas.near + gas.rest, 0);
  return moved;
};
