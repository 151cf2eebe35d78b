import { transportProperties as kernel } from "../../../kernels/particle/transportProperties.ts";
import { flatten, type Nested } from "../../case.ts";
import { regularCasesOf } from "../../fixtures.ts";
import { cycle, laneSizes, primeMany, type Traits, type Trial } from "../../traits.ts";
import { laws } from "./transportProperties.laws.ts";

// The digests know all outputs of each particle.
const cases = regularCasesOf(kernel).filter(({ expected }) => Object.keys(expected!).length === 6);
const gather = (pick: (one: (typeof cases)[number]) => Nested): readonly number[] =>
  primeMany(cases.flatMap((one) => [...flatten(pick(one))]));
const air = { temperature: 298.15, pressure: 101_325 };
const radii = gather(({ inputs }) => inputs.radius!);
const masses = gather(({ inputs }) => inputs.mass!);
const outputs = Object.keys(kernel.outputs);
const expected = Object.fromEntries(outputs.map((name) => [name, gather((one) => one.expected![name]!)]));

const trial = (n: number, boxes: number): Trial => {
  const shape = [boxes, n];
  const perBox = (value: number) => ({ data: new Float64Array(boxes).fill(value), shape: [boxes] });
  return {
    values: {
      radius: { data: cycle(radii, n * boxes), shape },
      mass: { data: cycle(masses, n * boxes), shape },
      temperature: boxes > 1 ? perBox(air.temperature) : air.temperature,
      pressure: boxes > 1 ? perBox(air.pressure) : air.pressure,
    },
    expectation: {
      expected: Object.fromEntries(outputs.map((name) => [name, cycle(expected[name]!, n * boxes)])),
    },
  };
};

/** What each output is made of. */
const ingredients: Readonly<Record<string, readonly string[]>> = {
  knudsenNumber: ["radius", "temperature", "pressure"],
  slipCorrection: ["radius", "temperature", "pressure"],
  mobility: ["radius", "temperature", "pressure"],
  diffusionCoefficient: ["radius", "temperature", "pressure"],
  meanThermalSpeed: ["mass", "temperature"],
  settlingVelocity: ["radius", "mass", "temperature", "pressure"],
};

export const transportProperties: Traits = {
  kernel,
  sizes: [...laneSizes, 999, 1000, 1001],
  trials: (n, boxes) => [trial(n, boxes)],
  probe: {
    values: trial(9, 2).values,
    // An input over boxes reaches the whole box, one over particles its own.
    reach: (field, from, result, to) =>
      ingredients[result]!.includes(field) && from.every((index, dimension) => index === to[dimension]),
  },
  laws,
  checks: [],
};
