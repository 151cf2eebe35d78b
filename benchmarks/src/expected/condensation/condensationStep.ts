import { constants } from "@aitken/contracts";
import { kelvinTerm, transitionCorrection, vaporMeanFreePath } from "@aitken/typescript/formulas";
import type { Sizes } from "../../cells.ts";
import { arrayOf, type Evaluate, eachOf, type Sample, spread, sum, type Values } from "../sample.ts";

const gasConstant = constants.gasConstant.value;

/** What evaluating one box asks for, by species s and particle i. */
const boxOf = (values: Values, { species = 0, particle: n = 0 }: Sizes, box: number) => {
  const ofBox = (field: string) => {
    const array = arrayOf(values, field);
    return (s: number, i: number) => array[(box * species + s) * n + i]!;
  };
  const ofGas = (field: string) => {
    const array = arrayOf(values, field);
    return (s: number) => array[box * species + s]!;
  };
  const concentrations = arrayOf(values, "concentration");
  return {
    temperature: eachOf(values, "temperature", box),
    mass: ofBox("mass"),
    gas: ofGas("gasConcentration"),
    vaporPressure: ofGas("vaporPressure"),
    concentration: (i: number) => concentrations[box * n + i]!,
    all: Array.from({ length: species }, (_, s) => s),
  };
};

/**
 * The mass rates [kg/s] of all species at one particle, each with its scale: the same with its two opposite terms added.
 */
const ratesAt = (values: Values, box: ReturnType<typeof boxOf>, i: number): { rate: number; scale: number }[] => {
  const { temperature, mass, gas, vaporPressure, concentration, all } = box;
  const property = (field: string, s: number) => arrayOf(values, field)[s]!;
  const volumes = all.map((s) => mass(s, i) / property("density", s));
  const volume = sum(volumes);
  if (volume === 0 || concentration(i) === 0) return all.map(() => ({ rate: 0, scale: 0 }));
  const radius = Math.max(((3 * volume) / (4 * Math.PI)) ** (1 / 3), 1e-10);
  const moles = all.map((s) => mass(s, i) / property("molarMass", s));
  const amount = sum(moles);
  const energy = gasConstant * temperature;
  return all.map((s) => {
    const molarMass = property("molarMass", s);
    const diffusion = property("diffusionCoefficient", s);
    const knudsen = vaporMeanFreePath(diffusion, molarMass, temperature) / radius;
    const correction = transitionCorrection(knudsen, property("massAccommodation", s));
    const kelvinRadius = (2 * property("surfaceTension", s) * molarMass) / (energy * property("density", s));
    let activity = moles[s]! / amount;
    if (values.activity === "kappa" && s === values.waterIndex) {
      const solute = sum(all.map((other) => (other === s ? 0 : property("kappa", other) * volumes[other]!)));
      activity = volumes[s] === 0 ? 0 : 1 / (1 + solute / volumes[s]!);
    }
    const surface = activity * vaporPressure(s) * kelvinTerm(radius, kelvinRadius);
    const pressure = (gas(s) * energy) / molarMass;
    const factor = (4 * Math.PI * radius * diffusion * correction * molarMass) / energy;
    return { rate: factor * (pressure - surface), scale: factor * (pressure + surface) };
  });
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
