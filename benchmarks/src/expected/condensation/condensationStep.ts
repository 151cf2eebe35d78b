import { constants } from "@aitken/contracts";
import { kelvinTerm, transitionCorrection, vaporMeanFreePath } from "@aitken/typescript/formulas";
import type { Sizes } from "../../cells.ts";
import { arrayOf, type Evaluate, eachOf, type Sample, spread, type Values } from "../sample.ts";

const gasConstant = constants.gasConstant.value;

/** The particles of one box, one by one. */
const boxOf = (values: Values, { species = 0, particle: n = 0 }: Sizes, box: number) => {
  const temperature = eachOf(values, "temperature", box);
  const mass = (s: number, i: number) => arrayOf(values, "mass")[(box * species + s) * n + i]!;
  const property = (field: string, s: number) => arrayOf(values, field)[s]!;
  const gas = (s: number) => arrayOf(values, "gasConcentration")[box * species + s]!;
  const concentration = (i: number) => arrayOf(values, "concentration")[box * n + i]!;
  const volumes = (i: number) => Array.from({ length: species }, (_, s) => mass(s, i) / property("density", s));
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

  const activity = (s: number, i: number): number => {
    if (values.activity === "kappa" && s === values.waterIndex) {
      const volume = volumes(i);
      const water = volume[s]!;
      const solute = sum(volume.map((v, other) => (other === s ? 0 : v * property("kappa", other))));
      return water === 0 ? 0 : 1 / (1 + solute / water);
    }
    const moles = Array.from({ length: species }, (_, other) => mass(other, i) / property("molarMass", other));
    return moles[s]! / sum(moles);
  };

  /** The mass rate [kg/s], and the same with its two opposite terms added. */
  const rate = (s: number, i: number): { rate: number; scale: number } => {
    const volume = sum(volumes(i));
    if (volume === 0 || concentration(i) === 0) return { rate: 0, scale: 0 };
    const radius = Math.max(((3 * volume) / (4 * Math.PI)) ** (1 / 3), 1e-10);
    const molarMass = property("molarMass", s);
    const energy = gasConstant * temperature;
    const diffusion = property("diffusionCoefficient", s);
    const knudsen = vaporMeanFreePath(diffusion, molarMass, temperature) / radius;
    const correction = transitionCorrection(knudsen, property("massAccommodation", s));
    const kelvin = kelvinTerm(
      (2 * property("surfaceTension", s) * molarMass) / (energy * property("density", s)),
      1 / radius,
    );
    const surface = activity(s, i) * arrayOf(values, "vaporPressure")[box * species + s]! * kelvin;
    const pressure = (gas(s) * energy) / molarMass;
    const factor = (4 * Math.PI * radius * diffusion * correction * molarMass) / energy;
    return { rate: factor * (pressure - surface), scale: factor * (pressure + surface) };
  };
  return { mass, gas, concentration, rate };
};

/** The step of one species in one box, with the inventory limit as the kernel's declaration words it. */
export const condensationStep: Evaluate = (values, sizes, box) => {
  const { species = 0, particle: n = 0 } = sizes;
  const { mass, gas, concentration, rate } = boxOf(values, sizes, box);
  const timeStep = values.timeStep as number;
  const particles = spread(n);
  return Array.from({ length: species }, (_, s): Sample[] => {
    const rates = Array.from({ length: n }, (_, i) => rate(s, i));
    const possible = rates.map(({ rate }, i) => Math.max(rate * timeStep, -mass(s, i)));
    let evaporated = 0;
    let wanted = 0;
    for (const [i, change] of possible.entries())
      if (change < 0) evaporated -= change * concentration(i);
      else wanted += change * concentration(i);
    const there = gas(s) + evaporated;
    const share = wanted > there ? there / wanted : 1;
    const change = (i: number) => possible[i]! * (possible[i]! > 0 ? share : 1);
    const moved = evaporated + wanted * share;
    const row = (box * species + s) * n;
    const indices = particles.map((i) => row + i);
    const ofParticles = (field: string, expected: (i: number) => number, scale: (i: number) => number): Sample => ({
      field,
      indices,
      expected: particles.map(expected),
      scale: particles.map(scale),
    });
    const transferred = (i: number) => change(i) * concentration(i);
    return [
      ofParticles(
        "mass",
        (i) => mass(s, i) + change(i),
        (i) => mass(s, i),
      ),
      ofParticles(
        "massRate",
        (i) => rates[i]!.rate,
        (i) => rates[i]!.scale,
      ),
      ofParticles("massTransfer", transferred, (i) =>
        rates[i]!.rate === 0 ? 0 : Math.abs(transferred(i) / rates[i]!.rate) * rates[i]!.scale,
      ),
      {
        field: "gasConcentration",
        indices: [box * species + s],
        expected: [share < 1 ? 0 : there - wanted],
        scale: [gas(s) + moved],
      },
    ];
  }).flat();
};
