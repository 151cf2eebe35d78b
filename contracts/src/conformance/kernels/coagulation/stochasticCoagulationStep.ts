import { stochasticCoagulationStep as kernel } from "../../../kernels/coagulation/stochasticCoagulationStep.ts";
import type { Values } from "../../case.ts";
import { laneSizes, type Traits, type Trial } from "../../traits.ts";
import { accounting } from "./stochasticCoagulationStep.laws.ts";
import { type BoxOfDroplets, collide, type Droplet } from "./stochasticCoagulationStep.reference.ts";

const density = [1000, 1800];
/** Volumes [m³] of the droplets, as many as no width of a vector divides; one has none. */
const volumes = [4e-15, 1e-15, 3e-14, 8e-15, 0, 2e-15, 6e-14, 5e-16, 1.2e-14, 9e-15, 2.5e-15];
const multiplicities = [12, 1, 400, 30, 5, 1, 7, 2, 0, 90, 12, 3, 1e6];
/** Of so many droplets some pairs never collide, some once and some more often than there are droplets. */
const timeStep = 40;
const seed = -20_090_703;
const firstStep = 41;

const droplet = (index: number): Droplet => {
  const volume = volumes[index % volumes.length]!;
  const share = (index % 7) / 7;
  return {
    multiplicity: multiplicities[index % multiplicities.length]!,
    masses: [density[0]! * volume * (1 - share), density[1]! * volume * share],
    charge: (index % 9) - 4,
  };
};

const boxOf = (n: number, box: number): BoxOfDroplets => ({
  droplets: Array.from({ length: n }, (_, i) => droplet(i + 5 * box)),
  density,
  boxVolume: 1e-9 * (n + 1),
  timeStep,
  additive: 100 + 20 * box,
  seed,
  box,
  step: firstStep + box,
});

/** As arrays of the kernel. */
const written = (boxes: readonly (readonly Droplet[])[]) => ({
  mass: Float64Array.from(boxes.flatMap((box) => density.flatMap((_, s) => box.map(({ masses }) => masses[s]!)))),
  charge: Float64Array.from(boxes.flatMap((box) => box.map(({ charge }) => charge))),
  multiplicity: Float64Array.from(boxes.flatMap((box) => box.map(({ multiplicity }) => multiplicity))),
});

const trial = (n: number, count: number): Trial => {
  const boxes = Array.from({ length: count }, (_, box) => boxOf(n, box));
  const collided = boxes.map(collide);
  const of = <T>(value: (box: BoxOfDroplets) => T) => boxes.map(value);
  const before = written(of(({ droplets }) => droplets));
  const ofDroplets = [count, n];
  return {
    values: {
      density: { data: Float64Array.from(density), shape: [density.length] },
      boxVolume: { data: Float64Array.from(of(({ boxVolume }) => boxVolume)), shape: [count] },
      timeStep,
      seed,
      temperature: 285,
      pressure: 9e4,
      diffusion: "none",
      additive: { data: Float64Array.from(of(({ additive }) => additive)), shape: [count] },
      mass: { data: before.mass, shape: [count, density.length, n] },
      charge: { data: before.charge, shape: ofDroplets },
      multiplicity: { data: before.multiplicity, shape: ofDroplets },
      step: { data: Uint32Array.from(of(({ step }) => step)), shape: [count] },
    },
    expectation: {
      expected: {
        ...written(collided.map(({ droplets }) => droplets)),
        step: Uint32Array.from(of(({ step }) => step + 1)),
        collisions: Float64Array.from(collided, ({ collisions }) => collisions),
        missedCollisions: Float64Array.from(collided, ({ missedCollisions }) => missedCollisions),
      },
      scale: { charge: Float64Array.from(collided.flatMap(({ chargeScale }) => chargeScale)) },
    },
  };
};

const perBox = ["boxVolume", "temperature", "pressure", "additive"];
const counted = ["collisions", "missedCollisions"];

const probed: Values = { ...trial(9, 2).values, diffusion: "brownian", sedimentation: "on", accommodation: 0.5 };

export const stochasticCoagulationStep: Traits = {
  kernel,
  sizes: [...laneSizes, 1001],
  trials: (n, boxes) => [trial(n, boxes)],
  probe: {
    values: probed,
    reach: (field, from, result, to) => {
      if (result === "step") return false;
      const ofAll = field === "timeStep" || field === "density" || field === "accommodation" || from.length === 0;
      if (!ofAll && from[0] !== to[0]) return false;
      // On charges nothing else depends here, and where a slot gets empty they are gone.
      if (field === "charge") return result === field ? undefined : false;
      // Whatever a probability depends on.
      if (counted.includes(result)) return ofAll || perBox.includes(field) ? true : undefined;
      // What is NaN stays so.
      if (field === result) return from.every((at, axis) => at === to[axis]) ? true : undefined;
      return undefined;
    },
  },
  // Draws are made for boxes and droplets by their index.
  ordered: ["box", "particle"],
  laws: [accounting],
  checks: [],
};
