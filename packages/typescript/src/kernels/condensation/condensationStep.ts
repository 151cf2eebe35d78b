import type { FieldValues, Implementation } from "@aitken/contracts";
import { condensationStep as kernel } from "@aitken/contracts/kernels";
import { firstOrderMassTransport } from "../../formulas/condensation/firstOrderMassTransport.ts";
import { concentrationFromPressure } from "../../formulas/gas/concentrationFromPressure.ts";
import { vaporMeanFreePath } from "../../formulas/gas/vaporMeanFreePath.ts";
import { kelvinRadius } from "../../formulas/particle/kelvinRadius.ts";
import { kelvinTerm } from "../../formulas/particle/kelvinTerm.ts";
import { transitionCorrection } from "../../formulas/particle/transitionCorrection.ts";

type Values = FieldValues<typeof kernel>;

/** Smallest radius that a particle is given [m]. */
const smallestRadius = 1e-10;

export const condensationStep: Implementation<typeof kernel> = {
  kernel,
  /** Per particle: inverse radius (0 of an empty slot), inverse amount of substance, activity of water, change of mass. */
  workspace: ({ particle }) => 4 * particle,
  run(values) {
    const { box, species, particle: n, workspace } = values;
    const inverseRadius = workspace.subarray(0, n);
    const inverseAmount = workspace.subarray(n, 2 * n);
    const waterActivity = workspace.subarray(2 * n, 3 * n);
    const change = workspace.subarray(3 * n, 4 * n);
    for (let b = 0; b < box; b++) {
      describeParticles(values, b, inverseRadius, inverseAmount, waterActivity);
      for (let s = 0; s < species; s++) {
        if (partitions(values, s)) requests(values, b, s, inverseRadius, inverseAmount, waterActivity, change);
        else change.fill(0);
        if (values.massRate) values.massRate.set(change, (b * species + s) * n);
        transfer(values, b, s, change);
      }
    }
  },
};

const partitions = ({ partitioning, massAccommodation, diffusionCoefficient }: Values, s: number): boolean =>
  partitioning?.[s] !== 0 && massAccommodation[s] !== 0 && diffusionCoefficient[s] !== 0;

/** What all species need to know of each particle, at the start of the step. */
const describeParticles = (
  values: Values,
  b: number,
  inverseRadius: Float64Array,
  inverseAmount: Float64Array,
  waterActivity: Float64Array,
): void => {
  const { species, particle: n, mass, concentration, density, molarMass, activity, kappa, waterIndex } = values;
  for (let i = 0; i < n; i++) {
    let volume = 0;
    let amount = 0;
    let solute = 0;
    let water = 0;
    for (let s = 0; s < species; s++) {
      const m = mass[(b * species + s) * n + i]!;
      const v = m / density[s]!;
      volume += v;
      amount += m / molarMass[s]!;
      if (activity !== "kappa") continue;
      if (s === waterIndex) water = v;
      else solute += kappa![s]! * v;
    }
    const empty = volume === 0 || concentration[b * n + i] === 0;
    const radius = Math.cbrt((0.75 / Math.PI) * volume);
    inverseRadius[i] = empty ? 0 : 1 / Math.max(radius, smallestRadius);
    inverseAmount[i] = amount === 0 ? 0 : 1 / amount;
    waterActivity[i] = water === 0 ? 0 : water / (water + solute);
  }
};

/** The rate of mass [kg/s] at which each particle would take up a species. */
const requests = (
  values: Values,
  b: number,
  s: number,
  inverseRadius: Float64Array,
  inverseAmount: Float64Array,
  waterActivity: Float64Array,
  rate: Float64Array,
): void => {
  const { species, particle: n, temperature, mass, vaporPressure, gasConcentration, activity, waterIndex } = values;
  const molarMass = values.molarMass[s]!;
  const accommodation = values.massAccommodation[s]!;
  const diffusion = values.diffusionCoefficient[s]!;
  const t = temperature.data[b * temperature.stride]!;
  const path = vaporMeanFreePath(diffusion, molarMass, t);
  const curvature = kelvinRadius(values.surfaceTension[s]!, values.density[s]!, molarMass, t);
  const gas = gasConcentration[b * species + s]!;
  // Concentration of the vapor in equilibrium with a flat surface of the pure species.
  const saturation = concentrationFromPressure(vaporPressure[b * species + s]!, molarMass, t);
  const water = activity === "kappa" && s === waterIndex;
  const row = (b * species + s) * n;
  for (let i = 0; i < n; i++) {
    const inverse = inverseRadius[i]!;
    if (inverse === 0) {
      rate[i] = 0;
      continue;
    }
    const a = water ? waterActivity[i]! : (mass[row + i]! / molarMass) * inverseAmount[i]!;
    const radius = 1 / inverse;
    const surface = a * saturation * kelvinTerm(radius, curvature);
    const correction = transitionCorrection(path * inverse, accommodation);
    rate[i] = firstOrderMassTransport(radius, correction, diffusion) * (gas - surface);
  }
};

/**
 * Moves what can be moved: a particle gives at most what it holds, and all together take at most what there is.
 * Comparisons are written so that a NaN stays one.
 */
const transfer = (values: Values, b: number, s: number, change: Float64Array): void => {
  const { species, particle: n, mass, concentration, gasConcentration, timeStep, massTransfer } = values;
  const row = (b * species + s) * n;
  const start = b * n;
  let given = 0;
  let wanted = 0;
  for (let i = 0; i < n; i++) {
    const request = change[i]! * timeStep;
    const held = mass[row + i]!;
    const possible = Math.max(request, -held);
    change[i] = possible;
    if (possible > 0) wanted += possible * concentration[start + i]!;
    else given -= possible * concentration[start + i]!;
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
};
