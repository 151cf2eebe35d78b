import { type Backend, stochasticCoagulationStep } from "../../src/index.ts";

// Super-droplets that coagulate by Golovin's coefficient alone, many times over: in several boxes, with several seeds.

const density = 1000;
/** Real droplets that a super-droplet stands for at the start. */
const multiplicity = 2 ** 20;

export interface Ensemble {
  /** Super-droplets of each box. */
  readonly size: number;
  readonly boxes: number;
  readonly seeds: readonly number[];
  readonly steps: number;
  /** Volumes [m³] of the super-droplets of a box at the start. */
  readonly volumes: Float64Array;
  /** b V t at the end: ln of how many times fewer droplets there are. */
  readonly end: number;
}

/** Real droplets of classes of volume, relative to how many there were in all; a row for each box with each seed. */
export interface Spectra {
  readonly rows: readonly Float64Array[];
  /** What a shorter step would have had besides, relative to all collisions. */
  readonly missed: number;
}

/** @param limits upper ends of the classes but the last [m³] */
export const coagulate = async (
  backend: Backend,
  { size, boxes, seeds, steps, volumes, end }: Ensemble,
  limits: readonly number[],
): Promise<Spectra> => {
  const boxVolume = 1e-6;
  const total = (multiplicity * volumes.reduce((sum, volume) => sum + volume, 0)) / boxVolume;
  const start = Float64Array.from({ length: boxes * size }, (_, at) => density * volumes[at % size]!);
  const rows: Float64Array[] = [];
  let [missed, collided] = [0, 0];
  const mass = backend.zeros([boxes, 1, size]);
  const numbers = backend.zeros([boxes, size]);
  const [collisions, missedCollisions] = [backend.zeros([boxes]), backend.zeros([boxes])];
  for (const seed of seeds) {
    mass.write(start);
    numbers.write(new Float64Array(boxes * size).fill(multiplicity));
    using plan = backend.prepare(stochasticCoagulationStep, {
      density: backend.array(Float64Array.of(density)),
      boxVolume,
      timeStep: end / steps,
      seed,
      temperature: 298.15,
      pressure: 101_325,
      diffusion: "none",
      additive: 1 / total,
      mass,
      multiplicity: numbers,
      step: backend.zeros([boxes], "uint32"),
      collisions,
      missedCollisions,
    });
    for (let step = 0; step < steps; step++) {
      plan.run();
      for (const count of await collisions.read()) collided += count;
      for (const count of await missedCollisions.read()) missed += count;
    }
    const [masses, counts] = [await mass.read(), await numbers.read()];
    for (let box = 0; box < boxes; box++) {
      const row = new Float64Array(limits.length + 1);
      for (let i = box * size; i < (box + 1) * size; i++) {
        const volume = masses[i]! / density;
        const found = limits.findIndex((limit) => volume <= limit);
        const at = found < 0 ? limits.length : found;
        row[at] = row[at]! + counts[i]! / (multiplicity * size);
      }
      rows.push(row);
    }
  }
  return { rows, missed: missed / collided };
};

/** Mean of a class over all rows, and how far that may be off: its standard error. */
export const meanOf = (rows: readonly Float64Array[], at: number): { mean: number; error: number } => {
  const mean = rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length;
  const variance = rows.reduce((sum, row) => sum + (row[at]! - mean) ** 2, 0) / (rows.length - 1);
  return { mean, error: Math.sqrt(variance / rows.length) };
};
