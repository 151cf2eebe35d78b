import { collisionNumbers, permutationKeys } from "../../../random/index.ts";

// Another implementation of the step, one box and Golovin's coefficient alone: what inputs of any size are held against. The
// oracle's cases, which know all mechanisms, are held against it in turn.

/** A super-droplet: what so many real droplets consist of. */
export interface Droplet {
  readonly multiplicity: number;
  /** [kg], of each species */
  readonly masses: readonly number[];
  /** [elementary charges] */
  readonly charge: number;
}

export interface BoxOfDroplets {
  readonly droplets: readonly Droplet[];
  /** [kg/m³], of each species */
  readonly density: readonly number[];
  /** [m³] */
  readonly boxVolume: number;
  /** [s] */
  readonly timeStep: number;
  /** [1/s] */
  readonly additive: number;
  readonly seed: number;
  readonly box: number;
  readonly step: number;
}

export interface Collided {
  readonly droplets: readonly Droplet[];
  readonly collisions: number;
  readonly missedCollisions: number;
  /** Magnitudes of the charges that came together in each droplet. */
  readonly chargeScale: readonly number[];
}

const volumeOf = ({ masses }: Droplet, density: readonly number[]): number =>
  masses.reduce((sum, mass, s) => sum + mass / density[s]!, 0);

/** The active droplets in random order. */
const permuted = ({ droplets, density, seed, box, step }: BoxOfDroplets): readonly number[] => {
  const keys = new Uint32Array(droplets.length);
  permutationKeys(seed, box, step, keys);
  return [...droplets.keys()]
    .filter((i) => droplets[i]!.multiplicity > 0 && volumeOf(droplets[i]!, density) > 0)
    .sort((a, b) => keys[a]! - keys[b]! || a - b);
};

/** Droplets of k with `times` of j each; of j what is left, or a share of them. */
const merge = (j: Droplet, k: Droplet, times: number): readonly [j: Droplet, k: Droplet] => {
  const merged = {
    masses: k.masses.map((mass, s) => times * j.masses[s]! + mass),
    charge: times * j.charge + k.charge,
  };
  const left = j.multiplicity - times * k.multiplicity;
  if (left > 0)
    return [
      { ...j, multiplicity: left },
      { ...merged, multiplicity: k.multiplicity },
    ];
  const share = Math.floor(k.multiplicity / 2);
  const shared = share > 0 ? merged : { masses: k.masses.map(() => 0), charge: 0 };
  return [
    { ...shared, multiplicity: share },
    { ...merged, multiplicity: k.multiplicity - share },
  ];
};

export const collide = (input: BoxOfDroplets): Collided => {
  const { density, boxVolume, timeStep, additive, seed, box, step } = input;
  const droplets = [...input.droplets];
  const chargeScale = droplets.map(({ charge }) => Math.abs(charge));
  const order = permuted(input);
  const active = order.length;
  const pairs = Math.floor(active / 2);
  const numbers = new Float64Array(pairs);
  collisionNumbers(seed, box, step, numbers);
  let [collisions, missedCollisions] = [0, 0];
  for (const [p, uniform] of numbers.entries()) {
    const [one, other] = [order[2 * p]!, order[2 * p + 1]!];
    const [j, k] = droplets[one]!.multiplicity >= droplets[other]!.multiplicity ? [one, other] : [other, one];
    const [many, few] = [droplets[j]!, droplets[k]!];
    const coefficient = additive * (volumeOf(many, density) + volumeOf(few, density));
    const tried = (active * (active - 1)) / 2 / pairs;
    const probability = ((many.multiplicity * coefficient * timeStep) / boxVolume) * tried;
    const whole = Math.floor(probability);
    const wanted = uniform < probability - whole ? whole + 1 : whole;
    const times = Math.min(wanted, Math.floor(many.multiplicity / few.multiplicity));
    collisions += times * few.multiplicity;
    missedCollisions += (wanted - times) * few.multiplicity;
    if (times === 0) continue;
    [droplets[j], droplets[k]] = merge(many, few, times);
    const together = times * chargeScale[j]! + chargeScale[k]!;
    if (droplets[j]!.multiplicity + times * few.multiplicity !== many.multiplicity) chargeScale[j] = together;
    chargeScale[k] = together;
  }
  return { droplets, collisions, missedCollisions, chargeScale };
};
