import { constants, type Implementation } from "@aitken/contracts";
import { coagulationCoefficient as kernel } from "@aitken/contracts/kernels";
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

type Values = Parameters<(typeof coagulationCoefficient)["run"]>[0];

/** What one mechanism adds for the particles i and j of a box. */
type Term = (i: number, j: number) => number;

const dimensionless = {
  hardSphere: hardSphereDimensionless,
  dyachkov2007: dyachkov2007Dimensionless,
  gatti2008: gatti2008Dimensionless,
  gopalakrishnan2012: gopalakrishnan2012Dimensionless,
  chahl2019: chahl2019Dimensionless,
} as const;

export const coagulationCoefficient: Implementation<typeof kernel> = {
  kernel,
  /** Per particle of a box: mobility, then what the mechanisms need of it. */
  workspace: ({ particle }) => 5 * particle,
  run(values) {
    const { box, particle: n, radius, temperature, pressure, coefficient, workspace } = values;
    if (!coefficient) return;
    for (let b = 0; b < box; b++) {
      const t = temperature.data[b * temperature.stride]!;
      const p = pressure.data[b * pressure.stride]!;
      for (let i = 0; i < n; i++) workspace[i] = mobilityInAir(radius[b * n + i]!, t, p);
      const terms = [diffusionTerm(values, b, t), sedimentationTerm(values, b), turbulenceTerm(values, b)];
      const [first = () => 0, ...more] = terms.filter((term) => term !== undefined);
      const k = coefficient.subarray(b * n * n, (b + 1) * n * n);
      for (let i = 0; i < n; i++)
        for (let j = i; j < n; j++) {
          let sum = first(i, j);
          for (const term of more) sum += term(i, j);
          k[i * n + j] = sum;
          k[j * n + i] = sum;
        }
    }
  },
};

const ofBox = (values: Float64Array | undefined, b: number, n: number): Float64Array =>
  values!.subarray(b * n, (b + 1) * n);

const diffusionTerm = (values: Values, b: number, temperature: number): Term | undefined => {
  const { particle: n, diffusion, accommodation, workspace } = values;
  if (diffusion === "none") return undefined;
  const mobility = workspace.subarray(0, n);
  const radius = ofBox(values.radius, b, n);
  const mass = ofBox(values.mass, b, n);
  if (diffusion !== "brownian") {
    const charge = ofBox(values.charge, b, n);
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
const settle = (values: Values, b: number): Float64Array => {
  const { particle: n, workspace } = values;
  const radius = ofBox(values.radius, b, n);
  const density = ofBox(values.density, b, n);
  const velocity = workspace.subarray(3 * n, 4 * n);
  for (let i = 0; i < n; i++) velocity[i] = settlingVelocity(sphereMass(radius[i]!, density[i]!), workspace[i]!);
  return velocity;
};

const sedimentationTerm = (values: Values, b: number): Term | undefined => {
  if (values.sedimentation === "off") return undefined;
  const radius = ofBox(values.radius, b, values.particle);
  const velocity = settle(values, b);
  return (i, j) => sedimentationCoefficient(radius[i]!, radius[j]!, velocity[i]!, velocity[j]!, 1);
};

const turbulenceTerm = (values: Values, b: number): Term | undefined => {
  const { turbulence, particle: n, turbulentDissipation, kinematicViscosity, workspace } = values;
  if (turbulence === "none") return undefined;
  const radius = ofBox(values.radius, b, n);
  const dissipation = turbulentDissipation.data[b * turbulentDissipation.stride]!;
  const viscosity = kinematicViscosity.data[b * kinematicViscosity.stride]!;
  if (turbulence === "shear")
    return (i, j) => turbulentShearCoefficient(radius[i]!, radius[j]!, dissipation, viscosity);
  // What does not move brings nothing together.
  if (dissipation === 0) return undefined;
  const { data, stride } = values.taylorMicroscaleReynoldsNumber;
  const reynolds = data[b * stride]!;
  const velocity = settle(values, b);
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
