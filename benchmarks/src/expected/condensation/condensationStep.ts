import { type Evaluate, type Sample, spread, type Values } from "../sample.ts";
import { type Box, boxOf, surfacesAt } from "./condensationStep.surfaces.ts";

/**
 * The mass rates [kg/s] of all species at one particle, each with its scale: the same with its two opposite terms added.
 */
const ratesAt = (values: Values, box: Box, i: number): { rate: number; scale: number }[] => {
  const masses = box.all.map((s) => box.mass(s, i));
  return surfacesAt(values, box, i, masses).map(({ concentration, transport }, s) => ({
    rate: transport * (box.gas(s) - concentration),
    scale: transport * (box.gas(s) + concentration),
  }));
};

/** The step of each species in one box, with the inventory limit as the kernel's declaration words it. */
export const condensationStep: Evaluate = (values, sizes, number) => {
  const { species = 0, particle: n = 0 } = sizes;
  const box = boxOf(values, sizes, number);
  const { mass, gas, concentration, all } = box;
  const timeStep = values.timeStep as number;
  const particles = spread(n);
  const rates = Array.from({ length: n }, (_, i) => ratesAt(values, box, i));
  const ofSpecies = all.flatMap((s): Sample[] => {
    const possible = rates.map((rate, i) => Math.max(rate[s]!.rate * timeStep, -mass(s, i)));
    let evaporated = 0;
    let wanted = 0;
    for (const [i, change] of possible.entries())
      if (change < 0) evaporated -= change * concentration(i);
      else wanted += change * concentration(i);
    const there = gas(s) + evaporated;
    const share = wanted > there ? there / wanted : 1;
    const change = (i: number) => possible[i]! * (possible[i]! > 0 ? share : 1);
    const transferred = (i: number) => change(i) * concentration(i);
    const row = (number * species + s) * n;
    const indices = particles.map((i) => row + i);
    const ofParticles = (field: string, expected: (i: number) => number, scale: (i: number) => number): Sample => ({
      field,
      indices,
      expected: particles.map(expected),
      scale: particles.map(scale),
    });
    return [
      ofParticles(
        "mass",
        (i) => mass(s, i) + change(i),
        (i) => mass(s, i),
      ),
      ofParticles(
        "massRate",
        (i) => rates[i]![s]!.rate,
        (i) => rates[i]![s]!.scale,
      ),
      ofParticles("massTransfer", transferred, (i) => {
        const { rate, scale } = rates[i]![s]!;
        return rate === 0 ? 0 : Math.abs(transferred(i) / rate) * scale;
      }),
      {
        field: "gasConcentration",
        indices: [number * species + s],
        expected: [share < 1 ? 0 : there - wanted],
        scale: [gas(s) + evaporated + wanted * share],
      },
    ];
  });
  // Workloads are isothermal.
  return [...ofSpecies, { field: "energy", indices: [number], expected: [0], scale: [0] }];
};
