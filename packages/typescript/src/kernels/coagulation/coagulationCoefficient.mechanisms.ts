import { constants, type FieldValues } from "@aitken/contracts";
import type { coagulationCoefficient } from "@aitken/contracts/kernels";
import { ayala2008Coefficient } from "../../formulas/coagulation/ayala2008Coefficient.ts";
import { brownianCoefficient } from "../../formulas/coagulation/brownianCoefficient.ts";
import { chahl2019Dimensionless } from "../../formulas/coagulation/chahl2019Dimensionless.ts";
import { chargedCoefficient } from "../../formulas/coagulation/chargedCoefficient.ts";
import { dyachkov2007Dimensionless } from "../../formulas/coagulation/dyachkov2007Dimensionless.ts";
import { gatti2008Dimensionless } from "../../formulas/coagulation/gatti2008Dimensionless.ts";
import { gopalakrishnan2012Dimensionless } from "../../formulas/coagulation/gopalakrishnan2012Dimensionless.ts";
import { hardSphereDimensionless } from "../../formulas/coagulation/hardSphereDimensionless.ts";
import { sedimentationCoefficient } from "../../formulas/coagulation/sedimentationCoefficient.ts";
import { turbulentShearCoefficient } from "../../formulas/coagulation/turbulentShearCoefficient.ts";
import { diffusionCoefficient } from "../../formulas/particle/diffusionCoefficient.ts";
import { fuchsCollectionLength } from "../../formulas/particle/fuchsCollectionLength.ts";
import { meanThermalSpeed } from "../../formulas/particle/meanThermalSpeed.ts";
import { mobilityInAir } from "../../formulas/particle/mobilityInAir.ts";
import { settlingVelocity } from "../../formulas/particle/settlingVelocity.ts";
import { sphereMass } from "../../formulas/particle/sphereMass.ts";

const gravity = constants.gravity.value;

/** What of a kernel's values says which mechanisms there are, and in what air. */
type Conditions = Pick<
  FieldValues<typeof coagulationCoefficient>,
  | "temperature"
  | "pressure"
  | "diffusion"
  | "sedimentation"
  | "turbulence"
  | "accommodation"
  | "turbulentDissipation"
  | "kinematicViscosity"
  | "taylorMicroscaleReynoldsNumber"
>;

/** The particles of a box; what no mechanism asks for may be missing. */
export interface Particles {
  readonly count: number;
  readonly radius: Float64Array;
  readonly mass: Float64Array | undefined;
  readonly charge: Float64Array | undefined;
  readonly density: Float64Array | undefined;
}

/** What one mechanism adds for the particles i and j of a box. */
export type Term = (i: number, j: number) => number;

/** Float64 in the workspace for each particle of a box: mobility, then what the mechanisms need of it. */
export const mechanismRows = 5;

const dimensionless = {
  hardSphere: hardSphereDimensionless,
  dyachkov2007: dyachkov2007Dimensionless,
  gatti2008: gatti2008Dimensionless,
  gopalakrishnan2012: gopalakrishnan2012Dimensionless,
  chahl2019: chahl2019Dimensionless,
} as const;

/** The mechanisms of a box that bring its particles together. */
export const termsOf = (
  conditions: Conditions,
  b: number,
  particles: Particles,
  workspace: Float64Array,
): readonly Term[] => {
  const { count, radius } = particles;
  const { temperature, pressure, diffusion, sedimentation, turbulence } = conditions;
  const t = temperature.data[b * temperature.stride]!;
  const p = pressure.data[b * pressure.stride]!;
  if (diffusion !== "none" || sedimentation === "on" || turbulence === "dns")
    for (let i = 0; i < count; i++) workspace[i] = mobilityInAir(radius[i]!, t, p);
  return [
    diffusionTerm(conditions, t, particles, workspace),
    sedimentationTerm(conditions, particles, workspace),
    turbulenceTerm(conditions, b, particles, workspace),
  ].filter((term) => term !== undefined);
};

const diffusionTerm = (
  { diffusion, accommodation }: Conditions,
  temperature: number,
  particles: Particles,
  workspace: Float64Array,
): Term | undefined => {
  if (diffusion === "none") return undefined;
  const { count: n, radius } = particles;
  const mass = particles.mass!;
  const mobility = workspace.subarray(0, n);
  if (diffusion !== "brownian") {
    const charge = particles.charge!;
    const model = dimensionless[diffusion];
    const friction = workspace.subarray(n, 2 * n);
    for (let i = 0; i < n; i++) friction[i] = 1 / mobility[i]!;
    return (i, j) =>
      chargedCoefficient(
        model,
        radius[i]!,
        radius[j]!,
        mass[i]!,
        mass[j]!,
        friction[i]!,
        friction[j]!,
        charge[i]!,
        charge[j]!,
        temperature,
      );
  }
  const length = workspace.subarray(n, 2 * n);
  const speed = workspace.subarray(2 * n, 3 * n);
  for (let i = 0; i < n; i++) {
    const c = meanThermalSpeed(mass[i]!, temperature);
    const g = fuchsCollectionLength(radius[i]!, diffusionCoefficient(temperature, mobility[i]!), c);
    length[i] = g * g;
    speed[i] = c * c;
  }
  return (i, j) =>
    brownianCoefficient(
      radius[i]! + radius[j]!,
      diffusionCoefficient(temperature, mobility[i]! + mobility[j]!),
      length[i]! + length[j]!,
      speed[i]! + speed[j]!,
      accommodation,
    );
};

/** Settling velocities of spheres of the given density in the workspace. */
const settle = ({ count: n, radius, density }: Particles, workspace: Float64Array): Float64Array => {
  const velocity = workspace.subarray(3 * n, 4 * n);
  for (let i = 0; i < n; i++) velocity[i] = settlingVelocity(sphereMass(radius[i]!, density![i]!), workspace[i]!);
  return velocity;
};

const sedimentationTerm = (
  { sedimentation }: Conditions,
  particles: Particles,
  workspace: Float64Array,
): Term | undefined => {
  if (sedimentation === "off") return undefined;
  const { radius } = particles;
  const velocity = settle(particles, workspace);
  return (i, j) => sedimentationCoefficient(radius[i]!, radius[j]!, velocity[i]!, velocity[j]!, 1);
};

const turbulenceTerm = (
  conditions: Conditions,
  b: number,
  particles: Particles,
  workspace: Float64Array,
): Term | undefined => {
  const { turbulence, turbulentDissipation, kinematicViscosity } = conditions;
  if (turbulence === "none") return undefined;
  const { count: n, radius } = particles;
  const dissipation = turbulentDissipation.data[b * turbulentDissipation.stride]!;
  const viscosity = kinematicViscosity.data[b * kinematicViscosity.stride]!;
  if (turbulence === "shear")
    return (i, j) => turbulentShearCoefficient(radius[i]!, radius[j]!, dissipation, viscosity);
  // What does not move brings nothing together.
  if (dissipation === 0) return undefined;
  const { data, stride } = conditions.taylorMicroscaleReynoldsNumber;
  const reynolds = data[b * stride]!;
  const velocity = settle(particles, workspace);
  const inertia = workspace.subarray(4 * n);
  for (let i = 0; i < n; i++) inertia[i] = velocity[i]! / gravity;
  return (i, j) =>
    ayala2008Coefficient(
      radius[i]!,
      radius[j]!,
      inertia[i]!,
      inertia[j]!,
      velocity[i]!,
      velocity[j]!,
      viscosity,
      dissipation,
      reynolds,
    );
};
