import { collisionNumbers, permutationKeys } from "@aitken/contracts";
import { sphereRadius, turbulentShearCoefficient } from "@aitken/typescript/formulas";
import { propertiesOf } from "../particle/transportProperties.ts";
import { arrayOf, type Evaluate, eachOf, speciesOf, speciesSample, spread, sum, type Values } from "../sample.ts";
import { fuchsOf } from "./brownianCoefficient.ts";

interface Droplet {
  number: number;
  masses: readonly number[];
}

/** Coefficients of two droplets by the mechanisms that workloads ask for. */
const coefficientsOf = (values: Values, box: number) => {
  const density = arrayOf(values, "density");
  const [temperature, pressure, dissipation, viscosity] = [
    "temperature",
    "pressure",
    "turbulentDissipation",
    "kinematicViscosity",
  ].map((field) => eachOf(values, field, box)) as [number, number, number, number];
  return (a: Droplet, b: Droplet): number => {
    const mass = [a, b].map(({ masses }) => sum(masses));
    const radius = [a, b].map(({ masses }) => sphereRadius(sum(masses.map((one, s) => one / density[s]!))));
    const pair = { radius: Float64Array.from(radius), mass: Float64Array.from(mass), temperature, pressure };
    const [first, second] = radius as [number, number];
    const [one, other] = radius.map((r, i) => propertiesOf(r, mass[i]!, temperature, pressure).settlingVelocity);
    const settling = Math.PI * (first + second) ** 2 * Math.abs(one! - other!);
    return fuchsOf(pair, 2, 0)(0, 1) + settling + turbulentShearCoefficient(first, second, dissipation, viscosity);
  };
};

/** Every pair of the box, with the draws of the contract; decisions within rounding of their threshold would show here. */
export const stochasticCoagulationStep: Evaluate = (values, sizes, box) => {
  const { particle: n = 0 } = sizes;
  const massesBefore = speciesOf(values, "mass", sizes, box);
  const seed = values.seed as number;
  const step = arrayOf(values, "step")[box]!;
  const droplets: Droplet[] = Array.from({ length: n }, (_, i) => ({
    number: arrayOf(values, "multiplicity")[box * n + i]!,
    masses: massesBefore(i),
  }));
  const keys = new Uint32Array(n);
  permutationKeys(seed, box, step, keys);
  const order = [...droplets.keys()]
    .filter((i) => droplets[i]!.number > 0 && sum(droplets[i]!.masses) > 0)
    .sort((a, b) => keys[a]! - keys[b]! || a - b);
  const numbers = new Float64Array(Math.floor(order.length / 2));
  collisionNumbers(seed, box, step, numbers);
  const coefficient = coefficientsOf(values, box);
  const tried = (order.length * (order.length - 1)) / 2 / numbers.length;
  const scale = (values.timeStep as number) / eachOf(values, "boxVolume", box);
  let [collisions, missed] = [0, 0];
  for (const [p, uniform] of numbers.entries()) {
    const [one, other] = [droplets[order[2 * p]!]!, droplets[order[2 * p + 1]!]!];
    const [j, k] = one.number >= other.number ? [one, other] : [other, one];
    const few = k.number;
    const wanted = Math.ceil(j.number * coefficient(j, k) * scale * tried - uniform);
    const times = Math.min(wanted, Math.floor(j.number / few));
    collisions += times * few;
    missed += (wanted - times) * few;
    if (times === 0) continue;
    k.masses = k.masses.map((mass, s) => mass + times * j.masses[s]!);
    j.number -= times * few;
    if (j.number > 0) continue;
    j.number = Math.floor(few / 2);
    k.number = few - j.number;
    j.masses = k.masses.map((mass) => (j.number > 0 ? mass : 0));
  }
  const chosen = spread(n);
  return [
    speciesSample("mass", sizes, box, (i) => droplets[i]!.masses),
    {
      field: "multiplicity",
      indices: chosen.map((i) => box * n + i),
      expected: chosen.map((i) => droplets[i]!.number),
    },
    { field: "step", indices: [box], expected: [step + 1] },
    { field: "collisions", indices: [box], expected: [collisions] },
    { field: "missedCollisions", indices: [box], expected: [missed] },
  ];
};
