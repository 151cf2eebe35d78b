import { type FieldValues, type Implementation, philox, purposes, uniformOf } from "@aitken/contracts";
import { stochasticCoagulationStep as kernel } from "@aitken/contracts/kernels";
import { additiveCoefficient } from "../../formulas/coagulation/additiveCoefficient.ts";
import { sphereRadius } from "../../formulas/particle/sphereRadius.ts";
import { mechanismRows, type Term, termsOf } from "./coagulationCoefficient.mechanisms.ts";
import { type Sorting, sortByKey, sortingIn, sortingSize } from "./stochasticCoagulationStep.sort.ts";

type Values = FieldValues<typeof kernel>;

/** Volume, radius, mass, charge and density of each droplet of a box. */
const dropletRows = 5;

export const stochasticCoagulationStep: Implementation<typeof kernel> = {
  kernel,
  workspace: ({ particle }) => (dropletRows + mechanismRows) * particle + sortingSize(particle),
  run(values) {
    const { box, particle: n, step, collisions, missedCollisions, workspace } = values;
    const sorting = sortingIn(workspace.subarray((dropletRows + mechanismRows) * n), n);
    for (let b = 0; b < box; b++) {
      const active = permute(values, b, sorting);
      const [collided, missed] = collide(values, b, sorting.order.subarray(0, active));
      step[b] = step[b]! + 1;
      if (collisions) collisions[b] = collided;
      if (missedCollisions) missedCollisions[b] = missed;
    }
  },
};

const words = new Uint32Array(4);

/** Puts the active droplets of a box in random order; tells how many there are. */
const permute = (values: Values, b: number, sorting: Sorting): number => {
  const { particle: n, seed, step, multiplicity, workspace: volume } = values;
  const { order, keys } = sorting;
  addVolumes(values, b);
  let active = 0;
  for (let i = 0; i < n; i++) {
    // What is NaN is not known to be nothing.
    if (multiplicity[b * n + i]! <= 0 || volume[i]! <= 0) continue;
    order[active++] = i;
  }
  for (let from = 0; from < n; from += 4) {
    philox(from / 4, b, step[b]!, 0, seed, purposes.permutation, words);
    for (let i = from; i < Math.min(from + 4, n); i++) keys[i] = words[i - from]!;
  }
  sortByKey(sorting, active);
  return active;
};

/** Volume [m³] and mass [kg] of each droplet, in its place. */
const addVolumes = ({ species, particle: n, density, mass, workspace }: Values, b: number): void => {
  const volume = workspace.subarray(0, n);
  volume.fill(0);
  for (let s = 0; s < species; s++) {
    const row = (b * species + s) * n;
    for (let i = 0; i < n; i++) volume[i] = volume[i]! + mass[row + i]! / density[s]!;
  }
};

/** Mechanisms between the droplets in their order. */
const mechanismsOf = (values: Values, b: number, order: Uint32Array): readonly Term[] => {
  const { species, particle: n, mass: masses, charge: charges, additive, workspace } = values;
  const [volume, radius, mass, charge, density] = Array.from({ length: dropletRows }, (_, row) =>
    workspace.subarray(row * n, (row + 1) * n),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const count = order.length;
  for (let k = 0; k < count; k++) {
    const i = order[k]!;
    let total = 0;
    for (let s = 0; s < species; s++) total += masses[(b * species + s) * n + i]!;
    radius[k] = sphereRadius(volume[i]!);
    mass[k] = total;
    density[k] = total / volume[i]!;
    if (charges) charge[k] = charges[b * n + i]!;
  }
  const terms = termsOf(values, b, { count, radius, mass, charge, density }, workspace.subarray(dropletRows * n));
  const rate = additive.data[b * additive.stride]!;
  if (rate === 0) return terms;
  return [...terms, (j, k) => additiveCoefficient(volume[order[j]!]!, volume[order[k]!]!, rate)];
};

/** Lets pairs of a box collide; how many droplets vanished, and how many more would have. */
const collide = (values: Values, b: number, order: Uint32Array): readonly [collided: number, missed: number] => {
  const { particle: n, boxVolume, timeStep, seed, step, multiplicity } = values;
  const active = order.length;
  const pairs = Math.floor(active / 2);
  const terms = mechanismsOf(values, b, order);
  const numbers = multiplicity.subarray(b * n, (b + 1) * n);
  // a(a − 1)/2 pairs for each of those that are tried.
  const scale = (timeStep / boxVolume.data[b * boxVolume.stride]!) * (active % 2 === 0 ? active - 1 : active);
  let collided = 0;
  let missed = 0;
  for (let p = 0; p < pairs; p++) {
    if (p % 2 === 0) philox(p / 2, b, step[b]!, 0, seed, purposes.collisions, words);
    const uniform = uniformOf(words[2 * (p % 2)]!, words[2 * (p % 2) + 1]!);
    let coefficient = 0;
    for (const term of terms) coefficient += term(2 * p, 2 * p + 1);
    const [one, other] = [order[2 * p]!, order[2 * p + 1]!];
    const [j, k] = numbers[one]! >= numbers[other]! ? [one, other] : [other, one];
    const [many, few] = [numbers[j]!, numbers[k]!];
    const probability = many * coefficient * scale;
    const wanted = Math.floor(probability) + (uniform < probability - Math.floor(probability) ? 1 : 0);
    const times = Math.min(wanted, Math.floor(many / few));
    if (times === 0) continue;
    merge(values, b, j, k, times);
    collided += times * few;
    missed += (wanted - times) * few;
  }
  return [collided, missed];
};

/** Each droplet that k stands for takes so many of j's. */
const merge = (values: Values, b: number, j: number, k: number, times: number): void => {
  const { species, particle: n, mass, charge, multiplicity } = values;
  const numbers = multiplicity.subarray(b * n, (b + 1) * n);
  const few = numbers[k]!;
  const left = numbers[j]! - times * few;
  const share = Math.floor(few / 2);
  // Of j there is something left, it shares with k, or its slot is empty.
  const ofJ = left > 0 ? left : left === 0 ? share : Number.NaN;
  numbers[j] = ofJ;
  numbers[k] = left > 0 ? few : left === 0 ? few - share : Number.NaN;
  const take = (row: Float64Array, from: number): void => {
    const merged = times * row[from + j]! + row[from + k]!;
    row[from + k] = merged;
    if (!(left > 0)) row[from + j] = ofJ === 0 ? 0 : merged;
  };
  for (let s = 0; s < species; s++) take(mass, (b * species + s) * n);
  if (charge) take(charge, b * n);
};
