import {
  coulombContinuumLimit,
  coulombKineticLimit,
  coulombPotentialRatio,
  diffusiveKnudsenNumber,
  hardSphereDimensionless,
  sedimentationCoefficient,
  sphereMass,
  turbulentShearCoefficient,
} from "@aitken/typescript/formulas";
import { propertiesOf } from "../particle/transportProperties.ts";
import { arrayOf, type Evaluate, eachOf, spreadPairs, type Values } from "../sample.ts";
import { fuchsOf } from "./brownianCoefficient.ts";

/** About so many roundings are in a settling velocity. */
const roundings = 8;

/** The mechanisms that workloads ask for: neutral diffusion, sedimentation and turbulent shear; of pairs in a box. */
export const mechanismsOf = (values: Values, n: number, box: number) => {
  const radiusOf = (k: number) => arrayOf(values, "radius")[box * n + k]!;
  const [temperature, pressure, dissipation, viscosity] = [
    "temperature",
    "pressure",
    "turbulentDissipation",
    "kinematicViscosity",
  ].map((field) => eachOf(values, field, box)) as [number, number, number, number];
  const velocityOf = (k: number) => {
    const mass = sphereMass(radiusOf(k), arrayOf(values, "density")[box * n + k]!);
    return propertiesOf(radiusOf(k), mass, temperature, pressure).settlingVelocity;
  };
  const fuchs = fuchsOf(values, n, box);
  return (i: number, j: number) => {
    const [a, b, v, w] = [radiusOf(i), radiusOf(j), velocityOf(i), velocityOf(j)];
    const settling = sedimentationCoefficient(a, b, v, w, 1);
    const coefficient = fuchs(i, j) + settling + turbulentShearCoefficient(a, b, dissipation, viscosity);
    // What is left of velocities that are nearly the same.
    const amplification = settling === 0 ? 0 : (settling / coefficient) * ((v + w) / Math.abs(v - w));
    return { coefficient, conditioning: roundings * amplification };
  };
};

/** Diffusion of charged hard spheres alone, H f R³ η_k²/(m η_c), of pairs in a box. */
const chargedSpheresOf: typeof mechanismsOf = (values, n, box) => {
  const temperature = eachOf(values, "temperature", box);
  const pressure = eachOf(values, "pressure", box);
  const at = (field: string, k: number) => arrayOf(values, field)[box * n + k]!;
  const frictionOf = (k: number) => 1 / propertiesOf(at("radius", k), at("mass", k), temperature, pressure).mobility;
  const reduced = (a: number, b: number) => (a * b) / (a + b);
  return (i, j) => {
    const [a, b] = [at("radius", i), at("radius", j)];
    const [m, w] = [at("mass", i), at("mass", j)];
    const [f, g] = [frictionOf(i), frictionOf(j)];
    const [p, q] = [at("charge", i), at("charge", j)];
    const potential = coulombPotentialRatio(a, b, p, q, temperature, Number.NEGATIVE_INFINITY);
    const knudsen = diffusiveKnudsenNumber(a, b, m, w, f, g, potential, temperature);
    const limits = coulombKineticLimit(potential) ** 2 / coulombContinuumLimit(potential);
    const coefficient = (hardSphereDimensionless(knudsen) * reduced(f, g) * (a + b) ** 3 * limits) / reduced(m, w);
    return { coefficient, conditioning: 0 };
  };
};

export const coagulationCoefficient: Evaluate = (values, { particle: n = 0 }, box) => {
  const mechanisms = (values.diffusion === "hardSphere" ? chargedSpheresOf : mechanismsOf)(values, n, box);
  const pairs = spreadPairs(n).map(([i, j]) => ({ index: (box * n + i) * n + j, ...mechanisms(i, j) }));
  return [
    {
      field: "coefficient",
      indices: pairs.map(({ index }) => index),
      expected: pairs.map(({ coefficient }) => coefficient),
      conditioning: Math.max(0, ...pairs.map(({ conditioning }) => conditioning)),
    },
  ];
};
