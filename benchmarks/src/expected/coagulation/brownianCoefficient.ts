import { fuchsCollectionLength } from "@aitken/typescript/formulas";
import { propertiesOf } from "../particle/transportProperties.ts";
import { arrayOf, type Evaluate, eachOf, spreadPairs, type Values } from "../sample.ts";

/** Fuchs's interpolation for pairs in a box, as the textbook has it, with its two divisions. */
export const fuchsOf = (values: Values, n: number, box: number) => {
  const radius = arrayOf(values, "radius");
  const mass = arrayOf(values, "mass");
  const temperature = eachOf(values, "temperature", box);
  const pressure = eachOf(values, "pressure", box);
  const particle = (k: number) => {
    const r = radius[box * n + k]!;
    const { diffusionCoefficient, meanThermalSpeed } = propertiesOf(r, mass[box * n + k]!, temperature, pressure);
    return {
      r,
      d: diffusionCoefficient,
      c: meanThermalSpeed,
      g: fuchsCollectionLength(r, diffusionCoefficient, meanThermalSpeed),
    };
  };
  return (i: number, j: number): number => {
    const a = particle(i);
    const b = particle(j);
    const r = a.r + b.r;
    const d = a.d + b.d;
    const g = Math.sqrt(a.g * a.g + b.g * b.g);
    const c = Math.sqrt(a.c * a.c + b.c * b.c);
    return (4 * Math.PI * r * d) / (r / (r + g) + (4 * d) / (c * r));
  };
};

export const brownianCoefficient: Evaluate = (values, { particle: n = 0 }, box) => {
  const pairs = spreadPairs(n);
  const fuchs = fuchsOf(values, n, box);
  return [
    {
      field: "coefficient",
      indices: pairs.map(([i, j]) => (box * n + i) * n + j),
      expected: pairs.map(([i, j]) => fuchs(i, j)),
    },
  ];
};
