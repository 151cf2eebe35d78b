import type { FieldValues } from "@aitken/contracts";
import type { condensationStep } from "@aitken/contracts/kernels";

/**
 * How many numbers are added one after the other; of more particles these sums are added, so that rounding hardly grows with
 * their number.
 */
export const addedTogether = 256;

/** What any step of condensation is told, and the state it changes. */
export type Step = Omit<FieldValues<typeof condensationStep>, "massRate" | "massTransfer" | "energy">;

/** What all species need to know of each particle of a box, at the start of a step. */
export interface Particles {
  /** Inverse radius [1/m], at most `largestInverse`; 0 of an empty slot. */
  readonly inverseRadius: Float64Array;
  /** Inverse amount of substance [1/mol] / 2⁶⁴, finite even of a subnormal amount. */
  readonly inverseAmount: Float64Array;
  /** Volume of the solutes, each times its κ [m³]; of mole fractions 0. */
  readonly solute: Float64Array;
}

/** Numbers of a workspace that hold it, per particle. */
export const perParticle = 3;

/** Rows of a workspace of n particles. */
export const particlesIn = (workspace: Float64Array, n: number): Particles => ({
  inverseRadius: workspace.subarray(0, n),
  inverseAmount: workspace.subarray(n, 2 * n),
  solute: workspace.subarray(2 * n, 3 * n),
});

/** Smallest radius that a particle is given [m]. */
const smallestRadius = 1e-10;
/** The inverse radius of particles that have it. */
export const largestInverse = 1 / smallestRadius;

/** The factor of all amounts of substance; it cancels. */
export const amountScale = 2 ** 64;

export const partitions = (
  { partitioning, massAccommodation, diffusionCoefficient }: Omit<Step, "mass">,
  s: number,
): boolean => partitioning?.[s] !== 0 && massAccommodation[s] !== 0 && diffusionCoefficient[s] !== 0;

/** Describes the particles of box b. */
export const describeParticles = (step: Step, b: number, particles: Particles): void => {
  const { species, particle: n, mass, concentration, density, molarMass, activity, kappa, waterIndex } = step;
  const { inverseRadius, inverseAmount, solute } = particles;
  for (let i = 0; i < n; i++) {
    let volume = 0;
    let amount = 0;
    let solutes = 0;
    for (let s = 0; s < species; s++) {
      const m = mass[(b * species + s) * n + i]!;
      const v = m / density[s]!;
      volume += v;
      amount += m * (amountScale / molarMass[s]!);
      if (activity === "kappa" && s !== waterIndex) solutes += kappa![s]! * v;
    }
    const empty = volume === 0 || concentration[b * n + i] === 0;
    const radius = Math.cbrt((0.75 / Math.PI) * volume);
    inverseRadius[i] = empty ? 0 : 1 / Math.max(radius, smallestRadius);
    inverseAmount[i] = amount === 0 ? 0 : 1 / amount;
    solute[i] = solutes;
  }
};
